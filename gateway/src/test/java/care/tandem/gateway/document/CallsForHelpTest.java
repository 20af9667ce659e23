package care.tandem.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.gateway.support.Settings;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which operations share no limit with the others, whichever service they are of. */
class CallsForHelpTest {

    @Test
    void alarmSubmissionsAndAcknowledgementAndNothingElse() throws IOException {
        var operations = new ApiDocument(Settings.with(Map.of())).forwarded();

        assertThat(operations)
                .filteredOn(Operation::isForSafety)
                .extracting(Operation::id)
                .containsExactlyInAnyOrder("pressAlarm", "submitAnswers", "submitScreening", "acknowledgeRiskFlag");
    }
}
