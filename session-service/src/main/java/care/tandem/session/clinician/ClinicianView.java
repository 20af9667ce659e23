package care.tandem.session.clinician;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A clinician as staff see them. */
@Schema(name = "Clinician", description = "Who gives care; name and time zone are absent until first set.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClinicianView(
        @Schema(
                description = "The id of the clinician's login.",
                examples = "5f0c9a51-9c2b-4a53-8a0e-9f6d1a7be001",
                required = true)
        String clinicianId,

        @Schema(examples = "Dr. Rivera") String displayName,

        @Schema(description = "IANA name.", examples = "America/Denver")
        String timeZone,

        @Schema(required = true) List<Modality> modalities,
        @Schema(required = true) List<LicenceView> licences) {

    private static final Comparator<LicenceView> ORDER = Comparator.comparing(LicenceView::state)
            .thenComparing(LicenceView::type)
            .thenComparing(LicenceView::kind)
            .thenComparing(LicenceView::validFrom);

    static ClinicianView of(Clinician clinician) {
        return new ClinicianView(
                clinician.clinicianId(),
                clinician.displayName(),
                clinician.zone().getId(),
                clinician.modalities().stream().sorted().toList(),
                clinician.licences().stream().map(LicenceView::of).sorted(ORDER).toList());
    }

    /** What there is to edit before anything was said. */
    static ClinicianView ofNobodyYet(String clinicianId) {
        return new ClinicianView(clinicianId, null, null, List.of(), List.of());
    }
}
