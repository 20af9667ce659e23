package care.tandem.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.story.House;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the programs are told in a cluster is something that they listen to, and no secret stands in a manifest. */
class SettingsTest {

    @ParameterizedTest
    @EnumSource
    void everySettingIsOneThatTheProgramReadsAtItsStart(Build build) {
        for (var deployment : build.deployments()) {
            var known = KnownKeys.of(Build.nameOf(deployment));

            assertThat(own(build, deployment).keySet())
                    .as(Build.nameOf(deployment))
                    .isNotEmpty()
                    .allMatch(known::isSettingAtStart);
        }
    }

    /** One file for all programs: what some of them do not know is another's. */
    @ParameterizedTest
    @EnumSource
    void everySettingOfTheClusterIsOneThatSomeProgramReads(Build build) {
        var known = build.deployments().stream()
                .map(deployment -> KnownKeys.of(Build.nameOf(deployment)))
                .toList();

        assertThat(ofTheCluster(build).keySet())
                .isNotEmpty()
                .allMatch(key -> known.stream().anyMatch(program -> program.isSettingAtStart(key)));
    }

    @ParameterizedTest
    @EnumSource
    void everyVariableIsTheSpellingOfASettingAndNoneHasItsValueHere(Build build) {
        for (var deployment : build.deployments()) {
            var known = KnownKeys.of(Build.nameOf(deployment));
            Build.containers(deployment).flatMap(Nodes.each("env")).forEach(variable -> {
                var name = variable.get("name").asText();
                assertThat(known.isVariable(name)).as(name).isTrue();
                assertThat(variable.has("valueFrom") || name.equals("SMALLRYE_CONFIG_LOCATIONS"))
                        .as("%s comes from elsewhere", name)
                        .isTrue();
            });
        }
    }

    @Test
    void aSettingThatNobodyReadsIsFound() {
        var known = KnownKeys.of("session-service");

        assertThat(known.isSettingAtStart("tandem.session.book-ahaed")).isFalse();
        assertThat(known.isSettingAtStart("quarkus.http.hots")).isFalse();
        assertThat(known.isSettingAtStart("quarkus.datasource.db-kind"))
                .as("fixed when built")
                .isFalse();
        assertThat(known.isSettingAtStart("quarkus.management.port")).isTrue();
        assertThat(known.isVariable("TANDEM_SEAL_KEYS")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatEveryDeploymentMustSayIsSaid(Build build) {
        for (var deployment : build.deployments()) {
            var settings = settings(build, deployment);
            var variables = Build.containers(deployment)
                    .flatMap(Nodes.each("env"))
                    .map(variable -> variable.get("name").asText())
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(settings)
                    .containsKey("tandem.identity.issuer")
                    .containsEntry("quarkus.http.host", "0.0.0.0")
                    .containsEntry("kafka.security.protocol", "SSL");
            if (!Build.nameOf(deployment).equals("gateway")) {
                assertThat(variables)
                        .contains("TANDEM_SEAL_KEY", "QUARKUS_DATASOURCE_PASSWORD", "QUARKUS_FLYWAY_PASSWORD");
                assertThat(settings.get("quarkus.datasource.jdbc.url")).contains("sslmode=verify-full");
                assertThat(settings).containsEntry("quarkus.flyway.migrate-at-start", "false");
            }
        }
    }

    /** Without them a local realm, plain http and made-up keys would be taken. */
    @Test
    void inProductionTheRulesOfProductionHold() {
        assertThat(Build.PRODUCTION
                        .one("ConfigMap", "deployment")
                        .at("/data/profile")
                        .asText())
                .isEqualTo("prod");
        assertThat(Build.PRODUCTION.deployments())
                .allSatisfy(deployment -> assertThat(Build.containers(deployment))
                        .allSatisfy(container ->
                                assertThat(container.get("env").toString()).contains("QUARKUS_PROFILE")));
    }

    @ParameterizedTest
    @EnumSource
    void noManifestHoldsASecretAndTheGuideNamesEachThatMustBeMade(Build build) throws IOException {
        var guide = Files.readString(House.REPOSITORY.resolve("docs/operations/install.md"));
        var madeByOperators = new TreeSet<String>();
        madeByOperators.add("tandem-cluster-ca-cert");
        build.of("KafkaUser").forEach(user -> madeByOperators.add(Build.nameOf(user)));
        build.of("Cluster").forEach(cluster -> madeByOperators.add(Build.nameOf(cluster) + "-ca"));

        assertThat(build.of("Secret")).isEmpty();
        assertThat(Nodes.secretsNamedIn(build.resources()))
                .hasSizeGreaterThan(15)
                .allSatisfy(secret -> assertThat(madeByOperators.contains(secret) || guide.contains("`" + secret + "`"))
                        .as(secret)
                        .isTrue());
    }

    /** Everything in the files that a program reads: its own, and the cluster's. */
    private static Map<String, String> settings(Build build, JsonNode deployment) {
        var settings = new TreeMap<>(own(build, deployment));
        settings.putAll(ofTheCluster(build));
        return settings;
    }

    private static Map<String, String> own(Build build, JsonNode deployment) {
        var volume = Nodes.children(Build.pod(deployment).get("volumes"))
                .filter(each -> each.get("name").asText().equals("settings"))
                .findFirst()
                .orElseThrow();
        var map = build.one("ConfigMap", volume.at("/configMap/name").asText());
        return parse(map.get("data").get("application.properties").asText());
    }

    private static Map<String, String> ofTheCluster(Build build) {
        return parse(build.one("ConfigMap", "deployment")
                .get("data")
                .get("deployment.properties")
                .asText());
    }

    static Map<String, String> properties(String file) throws IOException {
        return parse(Files.readString(House.REPOSITORY.resolve(file)));
    }

    private static Map<String, String> parse(String text) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }
}
