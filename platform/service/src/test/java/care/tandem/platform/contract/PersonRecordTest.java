package care.tandem.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.contract.enrollment.PersonRecord;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PersonRecordTest {

    @Test
    void theSameConsentIsWrittenAlikeInWhateverOrderItsFactsCame() {
        assertThat(EventJson.write(to("PROGRESS", "EPISODE"))).isEqualTo(EventJson.write(to("EPISODE", "PROGRESS")));
    }

    private static PersonRecord.Consent to(String... facts) {
        return new PersonRecord.Consent(
                "DISCLOSE_TO_CLINIC",
                Optional.of("clinic-a"),
                new LinkedHashSet<>(List.of(facts)),
                Instant.EPOCH,
                Optional.empty());
    }
}
