package care.tandem.enrollment.programme;

import care.tandem.enrollment.EnrollmentSettings;
import care.tandem.platform.data.RetriesDeadlock;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/programme")
@Tag(name = "Programme", description = "What the programme is, for everyone.")
@RetriesDeadlock
class ProgrammeResource {

    @Inject
    EnrollmentSettings settings;

    @GET
    @PermitAll
    @Transactional
    @Operation(
            summary = "Read about the programme",
            description = "Therapies, hours, level of care, how to reach the office, and help in a crisis. Public.")
    public ProgrammeView showProgramme() {
        return ProgrammeView.of(settings.programme());
    }
}
