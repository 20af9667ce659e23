package care.tandem.platform.testing;

import care.tandem.local.KafkaBroker;
import care.tandem.local.OwnThread;
import care.tandem.local.PostgresServer;
import care.tandem.platform.contract.Topics;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** A real PostgreSQL and a real Kafka for the tests of one module, and keys to sign tokens with. */
public class TandemServers implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "test";
    private static final byte[] SEAL_KEY = new byte[32];

    private PostgresServer postgres;
    private KafkaBroker kafka;

    @Override
    public Map<String, String> start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        postgres = PostgresServer.temporary();
        kafka = KafkaBroker.temporary();
        var postgresStarted = OwnThread.run(postgres::start);
        kafka.start();
        postgresStarted.join();
        var database = postgres.createDatabase("service", PASSWORD, PASSWORD);
        TestTopics.create(kafka.bootstrapServers());
        var settings = new HashMap<>(TestKeys.make());
        settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
        settings.put("quarkus.datasource.username", database.app().user());
        settings.put("quarkus.datasource.password", PASSWORD);
        settings.put("quarkus.flyway.username", database.owner().user());
        settings.put("quarkus.flyway.password", PASSWORD);
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.put("tandem.seal.key", Base64.getEncoder().encodeToString(SEAL_KEY));
        settings.put("tandem.clock.steerable", "true");
        settings.put("quarkus.http.test-port", "0");
        settings.put("quarkus.shutdown.delay-enabled", "false");
        settings.put("quarkus.shutdown.timeout", "1S");
        return settings;
    }

    /** Tests may stop, kill and restart the servers: a field of type {@link RunningServers} gets them. */
    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                new RunningServers(postgres, kafka), new TestInjector.MatchesType(RunningServers.class));
    }

    @Override
    public void stop() {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            postgres.close();
        }
    }

    /** How many partitions each domain topic has. */
    static int partitionsOf(String topic) {
        return topic.equals(Topics.ROSTER) ? Topics.ROSTER_PARTITIONS : 2;
    }
}
