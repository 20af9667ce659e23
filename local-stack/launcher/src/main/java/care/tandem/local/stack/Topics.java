package care.tandem.local.stack;

import care.tandem.local.ServerFailure;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics, as data, and how they come to be: no broker makes a topic by itself. */
public final class Topics {
    private static final String FOR_EVER = "-1";
    private static final String AN_HOUR = Long.toString(Duration.ofHours(1).toMillis());
    private static final String A_MONTH = Long.toString(Duration.ofDays(30).toMillis());

    private static final List<Topic> TABLE = List.of(
            new Topic("tandem.roster.v1", Map.of("cleanup.policy", "compact")),
            new Topic("tandem.enrollment.v1", Map.of("retention.ms", FOR_EVER)),
            new Topic("tandem.session.v1", Map.of("retention.ms", A_MONTH)),
            new Topic("tandem.assessment.v1", Map.of("retention.ms", A_MONTH)),
            new Topic("tandem.messaging.v1", Map.of("retention.ms", A_MONTH)),
            new Topic("tandem.keys.v1", Map.of("retention.ms", FOR_EVER)),
            new Topic("tandem.glass.v1", Map.of("retention.ms", A_MONTH)));

    private static final int PARTITIONS = 4;
    private static final short COPIES = 1;

    /** What gateways tell one another of ended sessions: each reads it whole, and nothing of it is put aside. */
    private static final NewTopic REVOCATIONS =
            new NewTopic("tandem.revocations.v1", 1, COPIES).configs(Map.of("retention.ms", AN_HOUR));

    /** What the audits' seals are held against: one partition, never shortened, and nothing of it is put aside. */
    private static final NewTopic AUDIT_HEADS =
            new NewTopic("tandem.audit-heads.v1", 1, COPIES).configs(Map.of("retention.ms", FOR_EVER));

    private record Topic(String name, Map<String, String> configuration) {
        /** The topic, and where its poison goes: that waits for a person, however long. */
        Stream<NewTopic> withDeadLetters() {
            return Stream.of(
                    new NewTopic(name, PARTITIONS, COPIES).configs(configuration),
                    new NewTopic(name + ".dead", 1, COPIES).configs(Map.of("retention.ms", FOR_EVER)));
        }
    }

    private Topics() {}

    /** Every topic, with its dead letters, in as many copies as one broker can hold. */
    public static List<NewTopic> all() {
        return Stream.concat(TABLE.stream().flatMap(Topic::withDeadLetters), Stream.of(REVOCATIONS, AUDIT_HEADS))
                .toList();
    }

    /** Creates what is missing. */
    static void create(String bootstrapServers) {
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            var existing = admin.listTopics().names().get();
            var missing = all().stream()
                    .filter(topic -> !existing.contains(topic.name()))
                    .collect(Collectors.toList());
            admin.createTopics(missing).all().get();
        } catch (ExecutionException e) {
            throw new ServerFailure("Cannot create the topics: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while creating the topics", e);
        }
    }
}
