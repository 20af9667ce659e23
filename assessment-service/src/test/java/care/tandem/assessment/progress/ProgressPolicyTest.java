package care.tandem.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.contract.enrollment.PersonRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgressPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");

    @Test
    void aConsentHoldsFromItsBeginningUntilItsEnd() {
        var person = with(consent("clinic-a", Set.of("PROGRESS"), NOW.plus(Duration.ofHours(1))));

        assertThat(ProgressPolicy.consentTo("clinic-a", person, NOW)).isPresent();
        assertThat(ProgressPolicy.consentTo("clinic-a", person, NOW.plus(Duration.ofHours(1))))
                .isEmpty();
        assertThat(ProgressPolicy.consentTo("clinic-a", person, NOW.minus(Duration.ofDays(2))))
                .isEmpty();
    }

    @Test
    void anEndedConsentIsNotRevivedByAnotherClinicsLivingOne() {
        var person = with(
                consent("clinic-a", Set.of("PROGRESS"), NOW.minus(Duration.ofHours(1))),
                consent("clinic-b", Set.of("PROGRESS"), NOW.plus(Duration.ofHours(1))));

        assertThat(ProgressPolicy.consentTo("clinic-a", person, NOW)).isEmpty();
        assertThat(ProgressPolicy.consentTo("clinic-b", person, NOW)).isPresent();
    }

    @Test
    void factsThatAreUnknownHereDiscloseNothing() {
        var person = with(consent("clinic-a", Set.of("EVERYTHING"), NOW.plus(Duration.ofHours(1))));

        assertThat(ProgressPolicy.consentTo("clinic-a", person, NOW)).isEmpty();
    }

    private static PersonRecord.Consent consent(String clinic, Set<String> facts, Instant until) {
        return new PersonRecord.Consent(
                "DISCLOSE_TO_CLINIC", Optional.of(clinic), facts, NOW.minus(Duration.ofDays(1)), Optional.of(until));
    }

    private static PersonRecord with(PersonRecord.Consent... consents) {
        return new PersonRecord(
                UUID.randomUUID(),
                0,
                1,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(consents),
                "America/Denver",
                "en",
                "Kim");
    }
}
