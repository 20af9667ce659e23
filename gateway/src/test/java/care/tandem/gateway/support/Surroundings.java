package care.tandem.gateway.support;

import care.tandem.local.KafkaBroker;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** All that the gateway needs around it: four services, an identity provider, a broker, and settings that make tests quick. */
public final class Surroundings implements QuarkusTestResourceLifecycleManager {

    /** Fewer than streams, so that a stream in the common pool would be noticed. */
    public static final int CONNECTIONS = 2;

    public static final int MOST_STREAMS = 3;
    public static final int MAX_BODY = 8 * 1024;
    public static final int CALLER_LIMIT = 100;
    public static final int AT_ONCE_LIMIT = 4;
    public static final int ANONYMOUS_LIMIT = 40;
    public static final String FRONT_END = "http://front.test";

    /** Handed to the tests that ask for it with a field of this type. */
    public static final class Around {
        public final Vertx vertx = Vertx.vertx();
        public final TestTokens tokens = new TestTokens();
        public final StubProvider provider = new StubProvider(vertx, tokens);
        public final StubService enrollment = new StubService(vertx);
        public final StubService session = new StubService(vertx);
        public final StubService assessment = new StubService(vertx);
        public final StubService messaging = new StubService(vertx);

        /** Another replica of it. Gone, unless a test starts it. */
        public final StubService messaging2 = new StubService(vertx);
    }

    private final Around around = new Around();
    private final KafkaBroker kafka = KafkaBroker.temporary();

    @Override
    public Map<String, String> start() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
        kafka.start();
        TestTopic.create(kafka.bootstrapServers());
        var settings = new HashMap<String, String>();
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.put("tandem.gateway.services.enrollment", around.enrollment.base());
        settings.put("tandem.gateway.services.session", around.session.base());
        settings.put("tandem.gateway.services.assessment", around.assessment.base());
        settings.put("tandem.gateway.services.messaging", around.messaging.base() + "," + around.messaging2.base());
        settings.put("tandem.gateway.document", "sample-openapi");
        settings.put("tandem.gateway.answer-timeout", "700ms");
        settings.put("tandem.gateway.answer-timeouts.sessionAccessLog", "10S");
        settings.put("tandem.gateway.head-timeout", "1S");
        settings.put("tandem.gateway.circuit-open", "2S");
        settings.put("tandem.gateway.connections", Integer.toString(CONNECTIONS));
        settings.put("tandem.gateway.max-streams", Integer.toString(MOST_STREAMS));
        settings.put("tandem.gateway.limits.caller", Integer.toString(CALLER_LIMIT));
        settings.put("tandem.gateway.limits.at-once", Integer.toString(AT_ONCE_LIMIT));
        settings.put("tandem.gateway.limits.anonymous", Integer.toString(ANONYMOUS_LIMIT));
        settings.put("tandem.gateway.limits.pages", "100000");
        settings.put("tandem.gateway.health.cache", "50ms");
        settings.put("tandem.gateway.trusted-proxy", "127.0.0.1");
        settings.put("tandem.api.max-body", Integer.toString(MAX_BODY));
        settings.put("tandem.identity.issuer", TestTokens.ISSUER);
        settings.put("mp.jwt.verify.publickey.location", around.provider.keys());
        settings.put("tandem.gateway.front-ends", FRONT_END);
        settings.put("quarkus.shutdown.delay", "0S");
        settings.put("quarkus.shutdown.timeout", "1S");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(around, new TestInjector.MatchesType(Around.class));
        injector.injectIntoFields(kafka, new TestInjector.MatchesType(KafkaBroker.class));
    }

    @Override
    public void stop() {
        kafka.close();
        around.vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
