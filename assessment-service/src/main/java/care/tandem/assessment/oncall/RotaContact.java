package care.tandem.assessment.oncall;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An address as it is given, and shown to the lead. */
@Schema(name = "OnCallContact", description = "Where a clinician is paged.")
record RotaContact(
        @NotBlank @Size(max = 100) @Schema(examples = "6f1c0a52-8a57-4c0e-9a3e-6f0f4a0d5b11", required = true)
        String clinicianId,

        @NotBlank @Email @Size(max = 254) @Schema(
                examples = "clara@clinic.example",
                description = "The page says that something needs them, never what or who.",
                required = true)
        String email) {

    static RotaContact of(OnCallContact contact) {
        return new RotaContact(contact.clinicianId(), contact.email());
    }

    OnCallContact stored() {
        return new OnCallContact(clinicianId, email);
    }
}
