package care.tandem.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.contract.audit.AuditSealed;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue names all that travels, where it travels, and nothing else. */
class CatalogueTest {

    private static JsonNode catalogue;

    private static List<Class<?>> records() {
        return Contract.records();
    }

    @BeforeAll
    static void read() throws IOException {
        catalogue = new ObjectMapper(new YAMLFactory()).readTree(Contract.CATALOGUE.toFile());
    }

    @Test
    void itIsAsyncApi3() {
        assertThat(catalogue.path("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordIsAMessageWithItsNameAndSchema(Class<?> record) {
        var message = message(record.getSimpleName());

        assertThat(message.path("name").asText()).isEqualTo(EventTypes.nameOf(record));
        assertThat(message.at("/payload/schema/$ref").asText())
                .isEqualTo("../../platform/service/" + slashes(Contract.SCHEMAS) + "/"
                        + slashes(Contract.schemaOf(record)));
        assertThat(Contract.CATALOGUE.resolveSibling(
                        message.at("/payload/schema/$ref").asText()))
                .exists();
    }

    @Test
    void eachChannelCarriesWhatTravelsOnItsTopic() {
        var expected = new TreeMap<String, List<String>>();
        records().stream()
                .sorted((a, b) -> a.getSimpleName().compareTo(b.getSimpleName()))
                .forEach(record ->
                        expected.merge(topicOf(record), List.of(record.getSimpleName()), CatalogueTest::joined));
        expected.put(Topics.deadOf("tandem.{topic}.v1"), List.of("DeadRecord"));

        assertThat(messagesByTopic()).isEqualTo(expected);
    }

    @Test
    void everyTopicThatIsAppliedHasADeadOne() {
        var topics = messagesByTopic().keySet().stream()
                .filter(topic -> !topic.contains("{") && !topic.equals(Topics.AUDIT_HEADS))
                .map(topic -> topic.split("\\.")[1])
                .toList();

        assertThat(SchemaShape.texts(catalogue.at("/channels/dead/parameters/topic/enum")))
                .containsExactlyInAnyOrderElementsOf(topics);
    }

    @Test
    void everyChannelSaysWhoWritesAndReadsAndHowLongItIsKept() {
        catalogue
                .path("channels")
                .forEach(channel -> assertThat(
                                channel.path("description").asText().toLowerCase(Locale.ROOT))
                        .contains("written by", "read by", "for"));
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(catalogue.findValuesAsText("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(catalogue.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            }
        });
    }

    private static Map<String, List<String>> messagesByTopic() {
        var byTopic = new TreeMap<String, List<String>>();
        catalogue
                .path("channels")
                .forEach(channel -> byTopic.put(
                        channel.path("address").asText(), List.copyOf(SchemaShape.names(channel.path("messages")))));
        return byTopic;
    }

    private static String topicOf(Class<?> record) {
        if (record == AuditSealed.class) {
            return Topics.AUDIT_HEADS;
        }
        return Event.class.isAssignableFrom(record)
                ? EventTypes.topicOf(record.asSubclass(Event.class))
                : Topics.ROSTER;
    }

    private static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static JsonNode message(String name) {
        return catalogue.path("components").path("messages").path(name);
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
