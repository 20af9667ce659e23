package care.tandem.session.clinician;

import care.tandem.platform.api.ConditionalEdit;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Etags;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/clinicians")
@Tag(name = "Clinicians", description = "Who gives the care, and when.")
@RetriesDeadlock
class ClinicianResource {

    private static final String ID = "{clinicianId: [A-Za-z0-9._~|@:+-]{1,64}}";

    @Inject
    Clinicians clinicians;

    @Inject
    ClinicianEditors editors;

    @Inject
    Etags etags;

    @Inject
    Cursors cursors;

    @GET
    @Transactional
    @Roles({Role.CLINICIAN, Role.COORDINATOR, Role.CLINICAL_LEAD, Role.ADMIN})
    @Operation(summary = "The clinicians", description = "All clinicians, by id.")
    public Page<ClinicianView> listClinicians(
            @QueryParam("limit") @DefaultValue("50") Limit limit, @QueryParam("cursor") String cursor) {
        var rows = clinicians.after(cursors.open(cursor, "").orElse(""), limit.rowsToRead());
        return cursors.page(rows, limit, "", Clinician::clinicianId, ClinicianView::of);
    }

    @GET
    @Path(ID)
    @Transactional
    @Roles({Role.CLINICIAN, Role.COORDINATOR, Role.CLINICAL_LEAD, Role.ADMIN})
    @Operation(
            summary = "One clinician",
            description =
                    "To those who may edit it there is always something to read, so that a first edit has an ETag.")
    public ClinicianView readClinician(@PathParam("clinicianId") String clinicianId) {
        return current(clinicianId);
    }

    @PATCH
    @Path(ID)
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Transactional
    @Roles({Role.CLINICIAN, Role.COORDINATOR})
    @ConditionalEdit
    @Refuses(ProblemType.CONFLICT)
    @Operation(
            summary = "Edit a clinician",
            description = "By that clinician or a coordinator. The first edit needs a name and a time zone.")
    public ClinicianView editClinician(
            @PathParam("clinicianId") String clinicianId, @Valid @NotNull EditClinician edit) {
        editors.require(clinicianId);
        etags.requireMatch(current(clinicianId));
        var clinician = clinicians.of(clinicianId).orElseGet(() -> Clinician.of(clinicianId));
        clinician.edit(edit);
        clinicians.persist(clinician);
        return ClinicianView.of(clinician);
    }

    private ClinicianView current(String clinicianId) {
        var known = clinicians.of(clinicianId).map(ClinicianView::of);
        return editors.include(clinicianId)
                ? known.orElseGet(() -> ClinicianView.ofNobodyYet(clinicianId))
                : known.orElseThrow(ProblemException::notFound);
    }
}
