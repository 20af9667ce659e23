package care.tandem.canaries;

import care.tandem.local.stack.Program;
import care.tandem.story.Answer;
import care.tandem.story.Collector;
import care.tandem.story.House;
import care.tandem.story.Metrics;
import care.tandem.story.PostOffice;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Every place in which a text of the product could come to lie, and what of ours lies there. */
final class Elsewhere {

    /** How the occasion of a canary begins that was in a request that nobody could take. */
    static final String SPOILT = "spoilt ";

    private final Map<String, Set<String>> placesOf = new TreeMap<>();

    /** Where each canary was found, by mark: a table, a topic, {@code mail}, a log … */
    Map<String, Set<String>> found(
            Collection<Kafka.Found> records, Collection<Answer> refusals, Map<String, List<String>> streams) {
        House.allRecords()
                .forEach(service -> new Tables(service)
                        .found()
                        .forEach((mark, tables) -> tables.forEach(table -> add(mark, table))));
        records.forEach(record -> look(record.topic(), record.text()));
        logs().forEach(log -> look("log " + log.getFileName(), read(log)));
        Arrays.stream(Program.values()).forEach(program -> look("metrics of " + program, metrics(program)));
        Collector.received().forEach(sent -> look("traces", Marks.ofBytes(sent)));
        PostOffice.all().forEach(mail -> look("mail", mail));
        refusals.forEach(answer -> look("refusals", answer.seen()));
        streams.forEach((reader, lines) -> look("stream of " + reader, String.join("\n", lines)));
        return placesOf;
    }

    private void look(String place, String text) {
        Marks.in(text).forEach(mark -> add(mark, place));
    }

    private void add(String mark, String place) {
        placesOf.computeIfAbsent(mark, none -> new TreeSet<>()).add(place);
    }

    /** Of all programs, and of Keycloak, Kafka and PostgreSQL. */
    static Collection<Path> logs() {
        try (var files = Files.walk(House.stack().settings().directory().resolve("logs"))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String read(Path file) {
        try {
            return Marks.ofBytes(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String metrics(Program program) {
        return Metrics.of(program).text();
    }
}
