package care.tandem.enrollment.inquiry;

import care.tandem.enrollment.EnrollmentSettings;
import care.tandem.enrollment.limit.Allowance;
import care.tandem.enrollment.limit.Attempt;
import care.tandem.enrollment.listing.Position;
import care.tandem.enrollment.secret.KeyedHash;
import care.tandem.platform.access.Relation;
import care.tandem.platform.api.ConditionalEdit;
import care.tandem.platform.api.CurrentRequest;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.audit.AuditTrail;
import care.tandem.platform.audit.Deed;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Etags;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/inquiries")
@Tag(name = "Inquiries", description = "A public \"contact us\".")
@RetriesDeadlock
class InquiryResource {

    private static final String ANYONE_MAY = "PUBLIC";

    @Inject
    Inquiries inquiries;

    @Inject
    Allowance allowance;

    @Inject
    KeyedHash hash;

    @Inject
    EnrollmentSettings settings;

    @Inject
    CurrentRequest request;

    @Inject
    AuditTrail audit;

    @Inject
    Cursors cursors;

    @Inject
    Etags etags;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    @POST
    @PermitAll
    @ResponseStatus(202)
    @Transactional
    @Operation(
            summary = "Send an inquiry",
            description = "Anyone may ask. The answer is always the same; each address may send a few in an hour.")
    public InquiryReceived sendInquiry(@Valid @NotNull SendInquiry command) {
        command.contact().requireReachable("contact");
        allowance.take(
                Attempt.INQUIRY,
                hash.of(KeyedHash.Purpose.ADDRESS, request.address()),
                settings.inquiries().perHour());
        if (!command.comesFromAProgram()) {
            inquiries.persist(Inquiry.received(ids.next(), command, clock.instant()));
            audit.record(Deed.WRITE, List.of(), Optional.empty(), ANYONE_MAY, false);
        }
        return InquiryReceived.always();
    }

    @GET
    @Roles(Role.COORDINATOR)
    @Transactional
    @Operation(summary = "List inquiries", description = "All inquiries, newest first.")
    public Page<InquiryView> listInquiries(
            @QueryParam("limit") @DefaultValue("50") Limit limit, @QueryParam("cursor") String cursor) {
        var rows = inquiries.after(Position.of(cursors.open(cursor, "")), limit.rowsToRead());
        recordDeed(Deed.READ, rows.stream().map(Inquiry::id).toList());
        return cursors.page(
                rows, limit, "", row -> new Position(row.receivedAt(), row.id()).toString(), InquiryView::of);
    }

    @GET
    @Path("/{inquiryId}")
    @Roles(Role.COORDINATOR)
    @Transactional
    @Operation(summary = "Read an inquiry", description = "With the contact rules that the office keeps to.")
    public InquiryView readInquiry(@PathParam("inquiryId") UUID inquiryId) {
        var inquiry = find(inquiryId);
        recordDeed(Deed.READ, List.of(inquiryId));
        return InquiryView.of(inquiry);
    }

    @PATCH
    @Path("/{inquiryId}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Roles(Role.COORDINATOR)
    @ConditionalEdit
    @Refuses(ProblemType.STATE_DOES_NOT_ALLOW)
    @Transactional
    @Operation(summary = "Edit an inquiry", description = "Moves it on, or changes the office's note on it.")
    public InquiryView editInquiry(@PathParam("inquiryId") UUID inquiryId, @Valid @NotNull EditInquiry command) {
        var inquiry = find(inquiryId);
        recordDeed(Deed.WRITE, List.of(inquiryId));
        etags.requireMatch(InquiryView.of(inquiry));
        inquiry.edit(command);
        return InquiryView.of(inquiry);
    }

    private Inquiry find(UUID inquiryId) {
        return inquiries.findByIdOptional(inquiryId).orElseThrow(ProblemException::notFound);
    }

    /** Who wrote is no person yet: the inquiry's own id stands for them. */
    private void recordDeed(Deed deed, List<UUID> inquiryIds) {
        if (!inquiryIds.isEmpty()) {
            audit.record(deed, inquiryIds, Optional.empty(), Relation.COORDINATOR.name(), false);
        }
    }
}
