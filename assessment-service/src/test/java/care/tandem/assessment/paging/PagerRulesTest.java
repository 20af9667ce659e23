package care.tandem.assessment.paging;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagerRulesTest {

    private static final Map<String, String> GOOD = Map.of(
            "quarkus.mailer.host", "smtp.clinic.care",
            "quarkus.mailer.start-tls", "REQUIRED",
            "quarkus.mailer.from", "Tandem <on-call@clinic.care>",
            "quarkus.mailer.mock", "false",
            "tandem.assessment.paging.lead", "clinical-lead@clinic.care",
            "tandem.assessment.paging.link", "https://app.clinic.care/");

    @Test
    void settingsThatReachSomebodyBreakNoRule() {
        assertThat(brokenBy(GOOD)).isEmpty();
    }

    @Test
    void whatTheServiceComesWithReachesNobody() {
        assertThat(brokenBy(Map.of(
                        "quarkus.mailer.host", "localhost",
                        "quarkus.mailer.from", "on-call@tandem.example",
                        "tandem.assessment.paging.lead", "clinical-lead@tandem.example",
                        "tandem.assessment.paging.link", "http://localhost:8080/")))
                .containsExactly(
                        "quarkus.mailer.host is on this machine, or an example's",
                        "quarkus.mailer.start-tls is not REQUIRED",
                        "quarkus.mailer.from is no address, is on this machine, or an example's",
                        "tandem.assessment.paging.lead is no address, is on this machine, or an example's",
                        "tandem.assessment.paging.link is not https, is on this machine, or an example's");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127.0.0.1", "LOCALHOST", "::1", "smtp.tandem.example", "smtp.invalid"})
    void aMailServerThatIsNowhereIsRefused(String host) {
        assertThat(but("quarkus.mailer.host", host)).singleElement().asString().startsWith("quarkus.mailer.host");
    }

    @ParameterizedTest
    @CsvSource({
        "quarkus.mailer.from, on-call@localhost",
        "quarkus.mailer.from, Tandem <on-call@tandem.example>",
        "tandem.assessment.paging.lead, clinical-lead",
        "tandem.assessment.paging.lead, clinical-lead@",
        "tandem.assessment.paging.lead, clinical-lead@clinic.test",
        "tandem.assessment.paging.link, http://app.clinic.care/",
        "tandem.assessment.paging.link, https://localhost/",
        "tandem.assessment.paging.link, https://app.tandem.example/"
    })
    void anAddressThatReachesNobodyIsRefused(String setting, String value) {
        assertThat(but(setting, value)).singleElement().asString().startsWith(setting);
    }

    @Test
    void mailIsEncryptedOnItsWayToTheServerFromTheStartOrByStartTls() {
        assertThat(but("quarkus.mailer.start-tls", "OPTIONAL"))
                .containsExactly("quarkus.mailer.start-tls is not REQUIRED");
        assertThat(but("quarkus.mailer.start-tls", "required")).isEmpty();

        var fromTheStart = new HashMap<>(GOOD);
        fromTheStart.put("quarkus.mailer.start-tls", "DISABLED");
        fromTheStart.put("quarkus.mailer.tls", "true");
        assertThat(brokenBy(fromTheStart)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"quarkus.mailer.mock", "quarkus.mailer.trust-all"})
    void whatTestsSwitchOnIsRefused(String setting) {
        assertThat(but(setting, "true")).containsExactly(setting + " is on");
    }

    private static List<String> but(String setting, String value) {
        var settings = new HashMap<>(GOOD);
        settings.put(setting, value);
        return brokenBy(settings);
    }

    private static List<String> brokenBy(Map<String, String> settings) {
        return new PagerRules()
                .brokenBy(new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(settings, "test", 100))
                        .build());
    }
}
