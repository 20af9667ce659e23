package care.tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class StackPortsTest {
    private final Properties properties = new Properties();

    @Test
    void eachPartHasItsDefaultPort() {
        var ports = StackPorts.from(properties, 1);

        assertThat(ports.of(Part.GATEWAY)).isEqualTo(8080);
        assertThat(ports.of(Part.KEYCLOAK)).isEqualTo(8180);
    }

    @Test
    void aSettingMovesOnePart() {
        properties.setProperty("tandem.ports.postgres", "5433");

        var ports = StackPorts.from(properties, 1);

        assertThat(ports.of(Part.POSTGRES)).isEqualTo(5433);
        assertThat(ports.of(Part.KAFKA)).isEqualTo(9092);
    }

    @Test
    void whatIsNoPortIsNamedWithItsSetting() {
        for (var wrong : new String[] {"http", "0", "65536", ""}) {
            properties.setProperty("tandem.ports.kafka", wrong);

            assertThatThrownBy(() -> StackPorts.from(properties, 1))
                    .hasMessage("-Dtandem.ports.kafka=" + wrong + " is not a port");
        }
    }

    @Test
    void twoPartsCannotHaveOnePort() {
        properties.setProperty("tandem.ports.kafka", "8080");

        assertThatThrownBy(() -> StackPorts.from(properties, 1))
                .hasMessageContaining("same port")
                .hasMessageContaining("kafka=8080");
    }

    @Test
    void freePortsAreAllDifferent() {
        var ports = StackPorts.free(1);

        assertThat(Arrays.stream(Part.values()).map(ports::of)).doesNotHaveDuplicates();
    }

    @Test
    void aSecondInstanceListensTenAboveTheFirstUnlessMoved() {
        properties.setProperty("tandem.ports.session-2", "8192");

        var ports = StackPorts.from(properties, 2);

        assertThat(ports.of(new Listener(Part.ENROLLMENT, 2))).isEqualTo(8091);
        assertThat(ports.of(new Listener(Part.SESSION, 2))).isEqualTo(8192);
        assertThat(ports.of(Part.SESSION)).isEqualTo(8082);
    }

    @Test
    void aNumberOfReplicasThatCannotBeIsNamed() {
        for (var wrong : new String[] {"0", "two", "5", ""}) {
            properties.setProperty("replicas", wrong);

            assertThatThrownBy(() -> StackSettings.from(properties, line -> {}))
                    .hasMessageContaining("-Dreplicas=" + wrong);
        }
    }
}
