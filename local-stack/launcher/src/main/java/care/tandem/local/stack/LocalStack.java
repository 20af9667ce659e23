package care.tandem.local.stack;

import care.tandem.local.Distributions;
import care.tandem.local.KafkaBroker;
import care.tandem.local.KeycloakDistribution;
import care.tandem.local.KeycloakServer;
import care.tandem.local.LeftOvers;
import care.tandem.local.LocalServer;
import care.tandem.local.PostgresDatabase;
import care.tandem.local.PostgresServer;
import care.tandem.local.ServerHome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Everything, running. {@link #close} may come from any thread, also while it starts. */
public final class LocalStack implements AutoCloseable {
    private final StackSettings settings;
    private final Secrets secrets;
    private final Crew crew;
    private final Map<Program, PostgresDatabase> databases = new ConcurrentHashMap<>();
    private final Map<Instance, LocalServer> programs = new ConcurrentHashMap<>();
    private volatile StackLock lock;
    private volatile PostgresServer postgres;
    private volatile KafkaBroker kafka;
    private volatile KeycloakServer keycloak;

    /** Returns when the gateway says that all are ready; otherwise fails with nothing left running. */
    public static LocalStack start(StackSettings settings) {
        var stack = new LocalStack(settings);
        stack.startAll();
        return stack;
    }

    LocalStack(StackSettings settings) {
        this.settings = settings;
        this.secrets = new Secrets(settings.directory().resolve("secrets.properties"));
        this.crew = new Crew(settings.progress());
    }

    void startAll() {
        try {
            lock = StackLock.take(settings);
            int left = LeftOvers.endIn(settings.directory().resolve("run"));
            if (left > 0) {
                settings.progress().accept("ended " + left + " processes that a killed run had left");
            }
            settings.ports().requireFree();
            // Keycloak takes longest, and a service asks for its keys only when somebody calls.
            Together.run(List.of(this::startKeycloak, this::startServices));
            // Last, because it tells the world that everything is ready.
            startInstances(List.of(Program.GATEWAY), IntStream.rangeClosed(1, settings.replicas()));
            new Readiness(gatewayUrl(), crew).await();
        } catch (RuntimeException | Error e) {
            // The reason first: what follows is the stopping of whatever had started.
            String.valueOf(e.getMessage()).lines().forEach(settings.progress());
            close();
            throw e;
        }
    }

    private void startServices() {
        Together.run(List.of(this::startPostgres, this::startKafka));
        var services =
                Arrays.stream(Program.values()).filter(Program::hasDatabase).toList();
        // Each service's first instance migrates its database alone, and no more programs than needed start at once.
        IntStream.rangeClosed(1, settings.replicas()).forEach(number -> startInstances(services, IntStream.of(number)));
    }

    private void startInstances(List<Program> of, IntStream numbers) {
        Together.run(numbers.boxed()
                .flatMap(number -> of.stream().map(program -> new Instance(program, number)))
                .<Runnable>map(instance -> () -> start(instance))
                .toList());
    }

    private void startKeycloak() {
        settings.progress().accept("preparing keycloak (half a minute the first time)");
        var distribution = KeycloakDistribution.of(
                settings.keycloakArchive(),
                LocalRealm.loginTimeProvider(),
                distributions(),
                home("keycloak-build").log());
        keycloak = new KeycloakServer(
                settings.ports().of(Part.KEYCLOAK),
                home("keycloak"),
                distribution,
                LocalRealm.read(gatewayUrl()),
                secrets.password("keycloak.admin"));
        crew.start(Crew.Rank.INFRASTRUCTURE, keycloak);
    }

    private void startPostgres() {
        postgres = new PostgresServer(
                settings.ports().of(Part.POSTGRES),
                home("postgres"),
                distributions(),
                secrets.password("postgres"),
                settings.durable());
        crew.start(Crew.Rank.STORE, postgres);
        Arrays.stream(Program.values()).filter(Program::hasDatabase).forEach(this::createDatabase);
    }

    private void createDatabase(Program program) {
        var name = program.label();
        var owner = secrets.password(name + ".owner");
        var app = secrets.password(name + ".app");
        databases.put(program, postgres.createDatabase(name, owner, app));
    }

    private void startKafka() {
        kafka = new KafkaBroker(settings.ports().of(Part.KAFKA), home("kafka"), distributions());
        crew.start(Crew.Rank.INFRASTRUCTURE, kafka);
        Topics.create(kafka.bootstrapServers());
    }

    private void start(Instance instance) {
        var server = server(instance, settings);
        programs.put(instance, server);
        crew.start(Crew.Rank.PROGRAM, server);
    }

    private LocalServer server(Instance instance, StackSettings with) {
        var database = Optional.ofNullable(databases.get(instance.program()));
        return new ProgramServer(instance, with, new ProgramEnvironment(with, secrets).of(instance, database));
    }

    /**
     * One more gateway to the same services, with settings of its own besides those of the stack. It ends with the stack,
     * unless it is closed before.
     *
     * @param number beyond those of the stack's replicas
     */
    public LocalServer startGateway(int number, Map<String, String> own) {
        var instance = new Instance(Program.GATEWAY, number);
        var with = settings.withOneMore(instance);
        for (var setting : own.entrySet()) {
            with = with.withProgramSetting(setting.getKey(), setting.getValue());
        }
        var server = server(instance, with);
        crew.start(Crew.Rank.PROGRAM, server);
        return server;
    }

    private Distributions distributions() {
        return new Distributions(settings.distributions());
    }

    private ServerHome home(String name) {
        return ServerHome.in(settings.directory(), name);
    }

    public StackSettings settings() {
        return settings;
    }

    public String gatewayUrl() {
        return url(Instance.first(Program.GATEWAY));
    }

    /** Where this instance listens. */
    public String url(Instance instance) {
        return "http://localhost:" + settings.ports().of(instance.listener());
    }

    /** Where operators read the metrics of its first instance. */
    public String metricsUrl(Program program) {
        return "http://127.0.0.1:" + settings.ports().of(Instance.first(program).management()) + "/q/metrics";
    }

    public KeycloakServer keycloak() {
        return keycloak;
    }

    public PostgresServer postgres() {
        return postgres;
    }

    public KafkaBroker kafka() {
        return kafka;
    }

    /** Its first instance. */
    public LocalServer program(Program program) {
        return program(Instance.first(program));
    }

    public LocalServer program(Instance instance) {
        return programs.get(instance);
    }

    /** The database of one of the four services, and its logins. */
    public PostgresDatabase database(Program service) {
        return databases.get(service);
    }

    /** Stops programs first, PostgreSQL last, and keeps the data. */
    @Override
    public synchronized void close() {
        crew.stop();
        var held = lock;
        if (held != null) {
            held.close();
        }
    }
}
