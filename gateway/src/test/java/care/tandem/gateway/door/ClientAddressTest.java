package care.tandem.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.gateway.support.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientAddressTest {

    private final ClientAddress alone = new ClientAddress(Settings.with(Map.of()));
    private final ClientAddress behindProxy =
            new ClientAddress(Settings.with(Map.of("tandem.gateway.trusted-proxy", "10.0.0.9")));

    @Test
    void withoutATrustedProxyNobodyIsBelieved() {
        assertThat(alone.of("10.0.0.1", List.of("1.2.3.4"))).isEqualTo("10.0.0.1");
    }

    @Test
    void onlyTheTrustedProxyIsBelieved() {
        assertThat(behindProxy.of("10.0.0.1", List.of("1.2.3.4"))).isEqualTo("10.0.0.1");
        assertThat(behindProxy.of("10.0.0.9", List.of("1.2.3.4"))).isEqualTo("1.2.3.4");
    }

    @Test
    void ofWhatTheProxyPassesOnOnlyItsOwnWordCounts() {
        assertThat(behindProxy.of("10.0.0.9", List.of("6.6.6.6, 1.2.3.4"))).isEqualTo("1.2.3.4");
        assertThat(behindProxy.of("10.0.0.9", List.of("6.6.6.6", "2001:db8::1")))
                .isEqualTo("2001:db8::1");
    }

    @Test
    void whatIsNoAddressIsNotTakenForOne() {
        assertThat(behindProxy.of("10.0.0.9", List.of("unknown"))).isEqualTo("10.0.0.9");
        assertThat(behindProxy.of("10.0.0.9", List.of())).isEqualTo("10.0.0.9");
    }

    /** Where the proxy has several pods, whose addresses come and go. */
    @Test
    void aProxyMayBeAnywhereInItsNetwork() {
        var inNetwork = new ClientAddress(Settings.with(Map.of("tandem.gateway.trusted-proxy", "10.1.0.0/16")));

        assertThat(inNetwork.of("10.1.7.9", List.of("1.2.3.4"))).isEqualTo("1.2.3.4");
        assertThat(inNetwork.of("10.2.7.9", List.of("1.2.3.4"))).isEqualTo("10.2.7.9");
        assertThat(inNetwork.of("2001:db8::1", List.of("1.2.3.4"))).isEqualTo("2001:db8::1");
    }
}
