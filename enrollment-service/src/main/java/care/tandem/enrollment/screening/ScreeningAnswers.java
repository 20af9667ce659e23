package care.tandem.enrollment.screening;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A short questionnaire in the programme's own words; nothing must be answered. Private to the person's clinicians. */
@Schema(
        name = "ScreeningAnswers",
        description = "Private answers about safety and about how much care is needed. All optional.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScreeningAnswers(
        @Schema(description = "I feel safe at home.") HowOften safeAtHome,

        @Schema(description = "I am afraid of what my partner might do.")
        HowOften afraidOfPartner,

        @Schema(description = "My partner decides whom I see, what I spend, or looks through my phone.")
        HowOften partnerControls,

        @Schema(description = "I was hurt or threatened by my partner.")
        HowRecent hurtOrThreatened,

        @Schema(description = "I said yes to something because I feared the answer to a no.")
        HowRecent gaveInOutOfFear,

        @Schema(description = "I have a place where I can talk unheard.")
        HowOften privatePlace,

        @Schema(description = "Somebody else can open the device I use for this.")
        HowOften deviceShared,

        @Schema(description = "I thought about ending my life.")
        HowRecent thoughtsOfEndingLife,

        @Schema(description = "I drank or used more than I meant to.")
        HowRecent substanceUse,

        @Schema(description = "I was ill when I stopped drinking or using.")
        HowRecent withdrawal,

        @Schema(description = "I can do what my days ask of me.")
        HowOften managesDays,

        @Schema(description = "There is someone besides my partner whom I can ask for help.")
        HowOften supportBesidesPartner,

        @Schema(description = "Anything else that we should know.", examples = "Please do not call on Fridays.")
        @Size(max = 4000) String anythingElse) {

    /** How often something is so. */
    enum HowOften {
        NEVER,
        SELDOM,
        SOMETIMES,
        OFTEN,
        ALWAYS
    }

    /** How recently something was so. */
    enum HowRecent {
        NEVER,
        LONGER_AGO,
        LAST_YEAR,
        LAST_MONTH
    }
}
