package care.tandem.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;

/** One Kafka node on 127.0.0.1, broker and controller in one process. It creates no topic by itself. */
public final class KafkaBroker extends LocalServer {
    /** It names the storage, not a secret: a fixed one lets any run format and any run open it. */
    private static final String CLUSTER_ID = "dGFuZGVtLWxvY2FsLTAwMQ";

    private static final int HEAP_MEGABYTES = 256;
    private static final int MILLISECONDS_TO_ANSWER = 2_000;

    private final KafkaJars jars;

    public KafkaBroker(int port, ServerHome home, Distributions distributions) {
        super("kafka", port, home);
        try {
            this.jars = KafkaJars.in(distributions);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One for a test: free port, temporary data, gone when closed. Not started yet. */
    public static KafkaBroker temporary() {
        var broker = new KafkaBroker(Ports.free(), ServerHome.temporary("kafka"), Distributions.ofThisUser());
        broker.closeWithThisJvm();
        return broker;
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port();
    }

    @Override
    protected void prepare() throws IOException {
        Files.createDirectories(home().data());
        // The controller talks to its own broker only: any free port will do, a new one each time.
        var configuration =
                new KafkaConfiguration(port(), Ports.free(), home().data().resolve("log"));
        Files.writeString(configurationFile(), configuration.text());
    }

    @Override
    protected ProcessBuilder command() {
        var classPath = ownClasses() + System.getProperty("path.separator") + jars.classPath();
        var command = new JavaCommand(
                HEAP_MEGABYTES,
                List.of(
                        "-Dorg.slf4j.simpleLogger.showDateTime=true",
                        "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                        "-Dorg.slf4j.simpleLogger.log.org.apache.kafka.common.config.AbstractConfig=warn",
                        "-cp",
                        classPath,
                        KafkaMain.class.getName(),
                        configurationFile().toString(),
                        CLUSTER_ID));
        return new ProcessBuilder(command.toCommand());
    }

    @Override
    protected boolean answers() {
        // A client that knocks before the port is open waits longer before it knocks again than the broker needs.
        if (Ports.isFree(port())) {
            return false;
        }
        Map<String, Object> settings = Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLISECONDS_TO_ANSWER,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MILLISECONDS_TO_ANSWER);
        try (var admin = Admin.create(settings)) {
            var nodes = admin.describeCluster().nodes().get(MILLISECONDS_TO_ANSWER, TimeUnit.MILLISECONDS);
            return nodes.size() == 1;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerFailure("Interrupted while waiting for Kafka", e);
        }
    }

    private Path configurationFile() {
        return home().data().resolve("server.properties");
    }

    private static String ownClasses() {
        var source = KafkaMain.class.getProtectionDomain().getCodeSource();
        return Path.of(URI.create(source.getLocation().toString())).toString();
    }
}
