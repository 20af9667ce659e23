package care.tandem.local.stack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LocalRealmTest {
    @Test
    void keycloakTellsTheGatewayOfThisStackWhenASessionEnds() {
        var realm = LocalRealm.read("http://localhost:18080").json();

        assertThat(realm.split("\"backchannel.logout.url\": \"http://localhost:18080/back-channel-logout\""))
                .as("tandem-cli and tandem-web")
                .hasSize(3);
        assertThat(realm).contains("\"http://localhost:18080/*\"").doesNotContain("http://localhost:8080");
    }
}
