package care.tandem.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.story.House;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How pods come and go. */
class RolloutTest {

    /** Relay and poll loop are waited for one after the other, after all requests. */
    private static final int SECONDS_FOR_EVENTS = 10;

    @ParameterizedTest
    @EnumSource
    void itIsLeftAloneBeforeItStopsAndHasTheTimeToEnd(Build build) throws IOException {
        var settings = platform();
        int delay = seconds(settings, "quarkus.shutdown.delay");
        int running = seconds(settings, "quarkus.shutdown.timeout");

        for (var deployment : build.deployments()) {
            var ready = Build.serving(deployment).get("readinessProbe");
            assertThat(ready.get("periodSeconds").asInt()
                            * ready.get("failureThreshold").asInt())
                    .isLessThan(delay);
            assertThat(Build.pod(deployment)
                            .get("terminationGracePeriodSeconds")
                            .asInt())
                    .isGreaterThan(delay + running + SECONDS_FOR_EVENTS);
        }
    }

    @Test
    void noRolloutDrainOrLostMachineTakesAwayAProgram() {
        for (var deployment : Build.PRODUCTION.deployments()) {
            var name = Build.nameOf(deployment);
            var scaler = Build.PRODUCTION.one("HorizontalPodAutoscaler", name).get("spec");
            assertThat(scaler.get("minReplicas").asInt()).isGreaterThanOrEqualTo(2);
            assertThat(scaler.get("maxReplicas").asInt())
                    .isGreaterThan(scaler.get("minReplicas").asInt());
            assertThat(Build.PRODUCTION
                            .one("PodDisruptionBudget", name)
                            .at("/spec/maxUnavailable")
                            .asInt())
                    .isEqualTo(1);
            assertThat(deployment
                            .at("/spec/strategy/rollingUpdate/maxUnavailable")
                            .asInt(-1))
                    .isZero();
            var spread = Build.pod(deployment).get("topologySpreadConstraints");
            assertThat(spread.findValuesAsText("topologyKey"))
                    .containsExactly("kubernetes.io/hostname", "topology.kubernetes.io/zone");
            assertThat(spread.at("/0/whenUnsatisfiable").asText()).isEqualTo("DoNotSchedule");
        }
    }

    /** More gateways than the setting says make the limits wider, fewer would make them narrower than promised. */
    @Test
    void theGatewaysShareTheirLimitsByTheFewestThatRun() throws IOException {
        var scaler = Build.PRODUCTION.one("HorizontalPodAutoscaler", "gateway");

        assertThat(SettingsTest.properties("k8s/base/gateway/application.properties")
                        .get("tandem.gateway.replicas"))
                .isEqualTo(scaler.at("/spec/minReplicas").asText());
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaIsMigratedBeforeTheProgramServesAndByNobodyElse(Build build) {
        for (var deployment : build.deployments()) {
            var name = Build.nameOf(deployment);
            if (name.equals("gateway")) {
                assertThat(Build.pod(deployment).has("initContainers")).isFalse();
                continue;
            }
            var migrate = Build.pod(deployment).at("/initContainers/0");
            assertThat(migrate.at("/args/0").asText()).isEqualTo("migrate");
            assertThat(migrate.get("image")).isEqualTo(Build.serving(deployment).get("image"));
            assertThat(migrate.toString()).contains("-postgres-owner");
            assertThat(Build.serving(deployment).toString())
                    .doesNotContain("-postgres-owner")
                    .doesNotContain("FLYWAY");
        }
    }

    private static Properties platform() throws IOException {
        var settings = new Properties();
        try (var file = Files.newBufferedReader(
                House.REPOSITORY.resolve("platform/http/src/main/resources/META-INF/microprofile-config.properties"))) {
            settings.load(file);
        }
        return settings;
    }

    private static int seconds(Properties settings, String key) {
        return Integer.parseInt(settings.getProperty(key).replace("S", ""));
    }
}
