package care.tandem.platform.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class BrokerAccessTest {

    private static final Map<String, String> SETTINGS = Map.of(
            "kafka.security.protocol", "SSL",
            "kafka.ssl.truststore.location", "/etc/kafka/ca/ca.crt",
            "kafka.acks", "0");

    @BeforeAll
    static void aClusterSays() {
        SETTINGS.forEach(System::setProperty);
    }

    @AfterAll
    static void nothingMore() {
        SETTINGS.keySet().forEach(System::clearProperty);
    }

    @Test
    void everyClientGetsThroughAsTheSettingsSay() {
        assertThat(BrokerAccess.with(Map.of("client.id", "relay")))
                .containsEntry("security.protocol", "SSL")
                .containsEntry("ssl.truststore.location", "/etc/kafka/ca/ca.crt")
                .containsEntry("client.id", "relay");
    }

    /** What the outbox rests on, such as acks, is no deployment's to change. */
    @Test
    void whatTheyDoWithTheBrokerStaysTheirs() {
        assertThat(BrokerAccess.with(Map.of())).doesNotContainKey("acks");
    }
}
