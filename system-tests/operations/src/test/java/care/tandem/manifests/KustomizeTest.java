package care.tandem.manifests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import care.tandem.story.House;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is built of {@code k8s/} says nothing that its readers do not know. */
class KustomizeTest {

    private static final String HASH = "-[a-z0-9]{10}";

    @ParameterizedTest
    @EnumSource
    void everyFieldOfEveryResourceIsOneOfItsKind(Build build) {
        var errors = build.resources().stream()
                .flatMap(resource -> StrictKinds.errors(resource).stream()
                        .map(error -> resource.get("kind").textValue() + " " + Build.nameOf(resource) + ": " + error))
                .toList();

        assertThat(errors).isEmpty();
        assertThat(build.resources()).hasSizeGreaterThan(60);
    }

    @Test
    void aFieldThatIsNotOneOfItsKindIsFound() {
        var deployment = Build.LOCAL.one("Deployment", "gateway").deepCopy();
        ((ObjectNode) deployment.at("/spec/template/spec")).put("runAsNonRoot", true);
        var database = Build.LOCAL.one("Cluster", "session-postgres").deepCopy();
        database.withObjectProperty("spec").put("replicas", 2);

        assertThat(StrictKinds.errors(deployment)).singleElement().asString().contains("runAsNonRoot");
        assertThat(StrictKinds.errors(database)).singleElement().asString().contains("replicas");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsReadHereIsWhatTheToolBuilds(Build build, @TempDir Path scratch) throws Exception {
        assumeTrue(isThere("kubectl"), "kubectl is not on this machine");
        var output = scratch.resolve("built.yaml");

        var process = new ProcessBuilder("kubectl", "kustomize", build.folder().toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(byName(build.resources())).isEqualTo(byName(Yaml.documents(withoutHashes(output))));
    }

    /** The realm is imported on a developer's cluster only, from the file that the local stack imports. */
    @Test
    void theLocalRealmCanBeImported() throws IOException {
        var head = Files.readString(Build.LOCAL.folder().resolve("realm-import.head.yaml"));
        var realm = Files.readString(
                House.REPOSITORY.resolve("local-stack/launcher/src/main/resources/realm/tandem-realm.json"));

        var built = Yaml.documents(head + realm.indent(4)).get(0);

        assertThat(StrictKinds.errors(built)).isEmpty();
        assertThat(built.at("/spec/realm/realm").asText()).isEqualTo("tandem");
        assertThat(built.at("/spec/keycloakCRName").asText())
                .isEqualTo(Build.nameOf(Build.LOCAL.of("Keycloak").get(0)));
        assertThat(Build.PRODUCTION.of("KeycloakRealmImport")).isEmpty();
    }

    private static Map<String, JsonNode> byName(List<? extends JsonNode> resources) {
        var sorted = new TreeMap<String, JsonNode>(Comparator.naturalOrder());
        resources.forEach(r -> sorted.put(r.get("kind").textValue() + "/" + Build.nameOf(r), r));
        return sorted;
    }

    private static String withoutHashes(Path file) throws IOException {
        return Files.readString(file).replaceAll("((?:settings|deployment|dashboard))" + HASH + "(?=\\s)", "$1");
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
