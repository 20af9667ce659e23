package care.tandem.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** One node that is broker and controller, with what a single node needs changed from Kafka's defaults. */
record KafkaConfiguration(int port, int controllerPort, Path data) {

    /** One line a setting, sorted. */
    String text() {
        var settings = new TreeMap<>(node());
        settings.putAll(oneCopyOfEverything());
        settings.putAll(small());
        var text = new StringBuilder();
        settings.forEach(
                (key, value) -> text.append(key).append('=').append(value).append('\n'));
        return text.toString();
    }

    private Map<String, String> node() {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@127.0.0.1:" + controllerPort,
                "listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners", "CLIENTS://127.0.0.1:" + port,
                "listener.security.protocol.map", "CLIENTS:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "inter.broker.listener.name", "CLIENTS",
                "controller.listener.names", "CONTROLLER",
                "log.dirs", data.toString(),
                "auto.create.topics.enable", "false");
    }

    private static Map<String, String> oneCopyOfEverything() {
        return Map.of(
                "default.replication.factor", "1",
                "min.insync.replicas", "1",
                "offsets.topic.replication.factor", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    /**
     * Less disk, memory and waiting: nobody else will join the group, 50 partitions of offsets are for hundreds of
     * groups, and a broker that was killed is refused until its old session has run out (9 s by default).
     */
    private static Map<String, String> small() {
        return Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4",
                "log.segment.bytes", "33554432",
                "log.index.size.max.bytes", "1048576",
                "log.cleaner.dedupe.buffer.size", "16777216",
                "broker.session.timeout.ms", "3000",
                "broker.heartbeat.interval.ms", "500",
                "num.network.threads", "2",
                "num.io.threads", "4");
    }
}
