package care.tandem.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.story.House;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What wakes somebody is measured, and tells what to do. */
class AlertsTest {

    private static final Pattern HEADING = Pattern.compile("^### (\\w+)$", Pattern.MULTILINE);

    @Test
    void everyMetricOfOursThatIsAskedForIsListed() {
        var asked = Figures.asked().stream()
                .filter(name -> name.startsWith("tandem_"))
                .map(Figures::stem)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(asked).hasSizeGreaterThan(15).isSubsetOf(Figures.listed());
    }

    @Test
    void theListOfMetricsIsWhatTheProgramsMeasure() {
        assertThat(Figures.listed()).isEqualTo(Figures.registered());
    }

    @Test
    void theNamesInAQuestionAreFound() {
        assertThat(
                        Figures.namesIn(
                                "sum by (topic) (rate(tandem_dead_records_total{topic=\"tandem_x\"}[5m])) > jvm_threads_live_threads"))
                .containsExactly("jvm_threads_live_threads", "tandem_dead_records_total");
        assertThat(Figures.namesIn("absent(up{app_kubernetes_io_name=\"gateway\"} == 1)"))
                .containsExactly("up");
        assertThat(Figures.stem("tandem_gateway_requests_seconds_count")).isEqualTo("tandem_gateway_requests");
    }

    @Test
    void eachAlertHasItsParagraphAndEachParagraphItsAlert() throws IOException {
        var runbook = Files.readString(House.REPOSITORY.resolve("docs/operations/runbook.md"));
        var paragraphs = HEADING.matcher(runbook)
                .results()
                .map(heading -> heading.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var alerts = Figures.alerts().stream()
                .map(alert -> alert.get("alert").asText())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(paragraphs).isEqualTo(alerts);
        assertThat(Figures.alerts()).hasSizeGreaterThan(15).allSatisfy(alert -> {
            assertThat(alert.at("/annotations/runbook").asText())
                    .isEqualTo("docs/operations/runbook.md#"
                            + alert.get("alert").asText().toLowerCase(Locale.ROOT));
            assertThat(alert.at("/labels/severity").asText()).isIn("page", "ticket");
            assertThat(alert.at("/annotations/summary").asText()).isNotBlank();
        });
    }

    @Test
    void everyPanelSaysWhatItShows() {
        var board = Yaml.read(Build.PRODUCTION
                .one("ConfigMap", "tandem-dashboard")
                .at("/data/dashboard.json")
                .textValue());

        assertThat(board.get("panels")).hasSizeGreaterThan(10).allSatisfy(panel -> {
            assertThat(panel.get("title").asText()).isNotBlank();
            assertThat(panel.get("description").asText()).isNotBlank();
            assertThat(panel.get("targets")).isNotEmpty();
        });
    }
}
