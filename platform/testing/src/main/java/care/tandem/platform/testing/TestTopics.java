package care.tandem.platform.testing;

import care.tandem.platform.contract.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics as the local stack makes them, with fewer partitions where their number does not matter. */
final class TestTopics {

    private static final List<String> NAMES = List.of(
            Topics.ROSTER,
            "tandem.enrollment.v1",
            "tandem.session.v1",
            "tandem.assessment.v1",
            "tandem.messaging.v1",
            "tandem.keys.v1",
            "tandem.glass.v1");

    private TestTopics() {}

    static void create(String bootstrapServers) {
        var topics = new ArrayList<NewTopic>();
        for (var name : NAMES) {
            topics.add(new NewTopic(name, TandemServers.partitionsOf(name), (short) 1));
            topics.add(new NewTopic(Topics.deadOf(name), 1, (short) 1));
        }
        topics.add(new NewTopic(Topics.AUDIT_HEADS, 1, (short) 1));
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers))) {
            admin.createTopics(topics).all().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
