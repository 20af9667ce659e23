package care.tandem.assessment.crisiscard;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The card, to those who answer a flag. */
@Schema(name = "CrisisCard", description = "Where the person can be reached and helped.")
record CrisisCardView(
        @Schema(required = true) UUID personId,

        @Schema(description = "A number at which it is safe to call.", examples = "+1 303 555 0147", required = true)
        String safeNumber,

        @Schema(examples = "212 Pine Street, Boulder, CO", required = true)
        String presentPlace,

        @Schema(examples = "911", required = true) String localEmergencyNumber,
        @Schema(required = true) List<SupportPersonView> supportPersons,
        @Schema(required = true) Instant savedAt) {

    /** Somebody who can come. */
    @Schema(name = "SupportPerson", description = "Somebody who can come.")
    record SupportPersonView(
            @Schema(examples = "Rosa Diaz", required = true) String name,

            @Schema(examples = "+1 303 555 0199", required = true)
            String number,

            @Schema(examples = "sister", required = true) String relation,

            @Schema(
                    description = "Whether this is the person's partner: not to be called in a matter between the two.",
                    required = true)
            boolean isPartner) {}

    static CrisisCardView of(CrisisCard card) {
        return new CrisisCardView(
                card.personId(),
                card.safeNumber(),
                card.presentPlace(),
                card.localEmergencyNumber(),
                card.supportPersons().stream()
                        .map(p -> new SupportPersonView(p.name(), p.number(), p.relation(), p.isPartner()))
                        .toList(),
                card.savedAt());
    }
}
