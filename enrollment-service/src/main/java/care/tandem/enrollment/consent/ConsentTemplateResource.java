package care.tandem.enrollment.consent;

import care.tandem.enrollment.listing.Position;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.AnyToken;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/consent-templates")
@Tag(name = "Consents", description = "Signed, versioned, revocable, each person alone.")
@RetriesDeadlock
class ConsentTemplateResource {

    @Inject
    ConsentTemplates templates;

    @Inject
    Cursors cursors;

    @GET
    @AnyToken
    @Transactional
    @Operation(
            summary = "List the texts to sign",
            description = "All versions; the highest of a kind is the one to sign.")
    public Page<ConsentTemplateView> listConsentTemplates(
            @QueryParam("limit") @DefaultValue("50") Limit limit, @QueryParam("cursor") String cursor) {
        var rows = templates.after(Position.of(cursors.open(cursor, "")), limit.rowsToRead());
        return cursors.page(
                rows, limit, "", row -> new Position(row.validFrom(), row.id()).toString(), ConsentTemplateView::of);
    }
}
