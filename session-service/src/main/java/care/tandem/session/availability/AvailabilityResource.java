package care.tandem.session.availability;

import care.tandem.platform.api.ConditionalEdit;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.request.Etags;
import care.tandem.session.clinician.ClinicianEditors;
import care.tandem.session.clinician.Clinicians;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/clinicians/{clinicianId: [A-Za-z0-9._~|@:+-]{1,64}}/availability")
@Tag(name = "Clinicians")
@RetriesDeadlock
class AvailabilityResource {

    private static final String UNDESCRIBED = "Set the clinician's name and time zone first.";

    @Inject
    Clinicians clinicians;

    @Inject
    Availabilities availabilities;

    @Inject
    ClinicianEditors editors;

    @Inject
    Etags etags;

    @GET
    @Transactional
    @Roles({Role.CLINICIAN, Role.COORDINATOR})
    @Operation(
            summary = "A clinician's hours",
            description = "For that clinician and coordinators. There is always something to read, so that the first"
                    + " setting has an ETag.")
    public AvailabilityView readAvailability(@PathParam("clinicianId") String clinicianId) {
        editors.require(clinicianId);
        return current(clinicianId);
    }

    @PUT
    @Transactional
    @Roles({Role.CLINICIAN, Role.COORDINATOR})
    @ConditionalEdit
    @Refuses({ProblemType.STATE_DOES_NOT_ALLOW, ProblemType.CONFLICT})
    @Operation(
            summary = "Set a clinician's hours",
            description = "Hours of the week on the clinician's own wall clock. What is booked already stays booked.")
    public AvailabilityView setAvailability(
            @PathParam("clinicianId") String clinicianId, @Valid @NotNull SetAvailability command) {
        var weekly = command.weekly();
        editors.require(clinicianId);
        etags.requireMatch(current(clinicianId));
        if (clinicians.of(clinicianId).isEmpty()) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW, UNDESCRIBED);
        }
        var availability = availabilities.of(clinicianId).orElseGet(() -> Availability.of(clinicianId));
        availability.set(weekly, command.daysOff());
        availabilities.persist(availability);
        return current(clinicianId);
    }

    private AvailabilityView current(String clinicianId) {
        return AvailabilityView.of(clinicians.of(clinicianId), availabilities.of(clinicianId));
    }
}
