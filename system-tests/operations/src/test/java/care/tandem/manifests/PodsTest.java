package care.tandem.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.story.House;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How the five programs run in a cluster. */
class PodsTest {

    private static final List<String> PROGRAMS =
            List.of("assessment-service", "enrollment-service", "gateway", "messaging-service", "session-service");

    @ParameterizedTest
    @EnumSource
    void eachProgramHasDeploymentServiceAccountScalerAndBudget(Build build) {
        for (var kind : List.of(
                "Deployment",
                "Service",
                "ServiceAccount",
                "HorizontalPodAutoscaler",
                "PodDisruptionBudget",
                "KafkaUser")) {
            assertThat(build.of(kind).stream().map(Build::nameOf).sorted())
                    .as(kind)
                    .isEqualTo(PROGRAMS);
        }
        for (var deployment : build.deployments()) {
            var name = Build.nameOf(deployment);
            var labels = deployment.at("/spec/template/metadata/labels");
            assertThat(Build.serving(deployment).get("image").asText()).startsWith("tandem/" + name + ":");
            assertThat(Build.pod(deployment).get("serviceAccountName").asText()).isEqualTo(name);
            assertThat(labels.get("app.kubernetes.io/name").asText()).isEqualTo(name);
            assertThat(deployment
                            .at("/spec/selector/matchLabels")
                            .get("app.kubernetes.io/name")
                            .asText())
                    .isEqualTo(name);
            assertThat(build.one("Service", name)
                            .at("/spec/selector")
                            .get("app.kubernetes.io/name")
                            .asText())
                    .isEqualTo(name);
            assertThat(build.one("PodDisruptionBudget", name)
                            .at("/spec/selector/matchLabels")
                            .get("app.kubernetes.io/name")
                            .asText())
                    .isEqualTo(name);
            assertThat(build.one("HorizontalPodAutoscaler", name)
                            .at("/spec/scaleTargetRef/name")
                            .asText())
                    .isEqualTo(name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noContainerMayDoMoreThanItsProgramNeeds(Build build) {
        for (var deployment : build.deployments()) {
            var pod = Build.pod(deployment);
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/runAsUser").asInt()).isPositive();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
            for (var forbidden : List.of("hostNetwork", "hostPID", "hostIPC")) {
                assertThat(pod.has(forbidden)).as(forbidden).isFalse();
            }
            assertThat(Build.containers(deployment)).allSatisfy(PodsTest::isConfined);
        }
    }

    private static void isConfined(JsonNode container) {
        var security = container.get("securityContext");
        assertThat(security.get("readOnlyRootFilesystem").asBoolean()).isTrue();
        assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
        assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
        assertThat(security.has("privileged")).isFalse();
        assertThat(container.at("/resources/requests/cpu").asText()).isNotEmpty();
        assertThat(container.at("/resources/requests/memory").asText())
                .isNotEmpty()
                .isEqualTo(container.at("/resources/limits/memory").asText());
        container
                .path("volumeMounts")
                .forEach(mount -> assertThat(mount.path("readOnly").asBoolean()
                                || mount.get("mountPath").asText().equals("/tmp"))
                        .as("%s is not written to", mount)
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void eachIsAskedWhetherItStartedIsReadyAndLives(Build build) {
        for (var deployment : build.deployments()) {
            var container = Build.serving(deployment);
            assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
            assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
            assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
            for (var probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
                var port = container.path(probe).at("/httpGet/port").asText();
                assertThat(container.path("ports").findValuesAsText("name")).contains(port);
            }
        }
    }

    @Test
    void oneDockerfileMakesTheImageOfEachAsTheManifestsRunIt() throws IOException {
        var dockerfile = Files.readString(House.REPOSITORY.resolve("Dockerfile"));
        var user = Build.pod(Build.LOCAL.one("Deployment", "gateway"))
                .at("/securityContext/runAsUser")
                .asText();

        assertThat(dockerfile)
                .contains("USER " + user + ":")
                .contains("${PROGRAM}/target/quarkus-app/")
                .contains("WORKDIR /app");
        assertThat(PROGRAMS)
                .allSatisfy(
                        program -> assertThat(House.REPOSITORY.resolve(program).resolve("pom.xml"))
                                .exists());
    }
}
