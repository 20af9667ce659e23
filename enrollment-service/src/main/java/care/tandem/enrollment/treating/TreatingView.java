package care.tandem.enrollment.treating;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "TreatingClinicians", description = "Who treats this person now.")
record TreatingView(@Schema(required = true) List<One> clinicians) {

    @Schema(name = "TreatingClinician", description = "One clinician, assigned from a moment on.")
    record One(
            @Schema(examples = "b7f0c1de-0d9c-4f0e-8a51-1de1c3b6f6a2", required = true)
            String clinicianId,

            @Schema(required = true) Instant from) {}

    static TreatingView of(List<TreatingClinician> current) {
        return new TreatingView(current.stream()
                .map(one -> new One(one.clinicianId(), one.fromAt()))
                .toList());
    }
}
