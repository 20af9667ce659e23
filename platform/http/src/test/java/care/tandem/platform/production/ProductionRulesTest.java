package care.tandem.platform.production;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionRulesTest {

    private static final Map<String, String> GOOD = Map.of(
            "tandem.identity.issuer", "https://login.clinic.example/realms/tandem",
            "mp.jwt.verify.publickey.location", "https://login.clinic.example/realms/tandem/certs",
            "tandem.clock.steerable", "false",
            "tandem.seal.key", "Gl5wedS/yv4/Aw/R75Zg6Y1PASJMPohVDK0rql6vC1E=",
            "tandem.messaging.master-key", "q83vEjRWeJq8Ze8SNFZ4mrzN7xI0VniavM3vEjRWeJo=",
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://db/session",
            "quarkus.datasource.username", "session_app",
            "quarkus.datasource.password", "f3b1c2",
            "quarkus.flyway.username", "session_owner",
            "quarkus.flyway.password", "a94e77");

    @Test
    void settingsThatAreFitBreakNoRule() {
        assertThat(brokenBy(GOOD)).isEmpty();
    }

    @Test
    void whatIsInTheProgramsWithoutAnySettingIsTheLocalRealm() {
        var broken = brokenBy(Map.of("tandem.identity.issuer", "http://localhost:8180/realms/tandem"));

        assertThat(broken)
                .containsExactly(
                        "tandem.identity.issuer is not https",
                        "tandem.identity.issuer is the local realm, or is on this machine");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://localhost/realms/tandem",
                "https://127.0.0.1:8180/realms/tandem",
                "https://[::1]/realms/tandem",
                "https://login.localhost/realms/tandem"
            })
    void anIssuerOnThisMachineIsRefusedHoweverItIsCalled(String issuer) {
        assertThat(but("tandem.identity.issuer", issuer))
                .containsExactly("tandem.identity.issuer is the local realm, or is on this machine");
    }

    @Test
    void issuerAndKeysWithoutHttpsAreRefused() {
        assertThat(but("tandem.identity.issuer", "http://login.clinic.example/realms/tandem"))
                .containsExactly("tandem.identity.issuer is not https");
        assertThat(but("tandem.identity.issuer", "")).contains("tandem.identity.issuer is not https");
        assertThat(but("mp.jwt.verify.publickey.location", "http://login.clinic.example/certs"))
                .containsExactly("mp.jwt.verify.publickey.location is not https");
        assertThat(but("mp.jwt.verify.publickey.location", "file:/etc/keys.json"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tandem.clock.steerable",
                "smallrye.jwt.client.tls.trust-all",
                "quarkus.tls.trust-all",
                "quarkus.swagger-ui.always-include",
                "quarkus.hibernate-orm.log.bind-parameters"
            })
    void whatTestsAndDevelopersSwitchOnIsRefused(String setting) {
        assertThat(but(setting, "true")).containsExactly(setting + " is on");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tandem.seal.key", "tandem.messaging.master-key"})
    void keysOfTestsAndExamplesAreRefused(String setting) {
        var counting = new byte[32];
        for (byte i = 0; i < counting.length; i++) {
            counting[i] = i;
        }
        for (var key : List.of(new byte[32], counting)) {
            var base64 = Base64.getEncoder().encodeToString(key);
            assertThat(but(setting, base64)).singleElement().asString().startsWith(setting + " is not random");
        }
        assertThat(but(setting, "Hx4dHBsaGRgXFhUUExIREA8ODQwLCgkIBwYFBAMCAQA=")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.datasource.password, ' '",
        "quarkus.datasource.password, session_app",
        "quarkus.datasource.password, postgres",
        "quarkus.flyway.password, SESSION_OWNER",
        "quarkus.flyway.password, tandem-local"
    })
    void aPasswordThatEverybodyCouldGuessIsRefusedAndNotRepeated(String setting, String password) {
        assertThat(but(setting, password))
                .singleElement()
                .asString()
                .startsWith(setting)
                .doesNotContain("postgres", "SESSION_OWNER", "tandem-local", "session_app");
    }

    @Test
    void aFrontEndWithoutHttpsIsRefused() {
        assertThat(but("tandem.gateway.front-ends", "https://app.example,http://localhost:3000"))
                .containsExactly("tandem.gateway.front-ends names an origin without https");
    }

    @Test
    void theRefusalNamesAllThatIsWrong() {
        assertThat(Production.refusal(List.of("one is on", "two is empty")))
                .isEqualTo("This program does not start in production: one is on; two is empty."
                        + " On a developer's machine: quarkus.profile=local");
    }

    private static List<String> but(String setting, String value) {
        var settings = new HashMap<>(GOOD);
        settings.put(setting, value);
        return brokenBy(settings);
    }

    private static List<String> brokenBy(Map<String, String> settings) {
        return ProductionRules.brokenBy(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build());
    }
}
