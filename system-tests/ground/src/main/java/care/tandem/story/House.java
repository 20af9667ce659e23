package care.tandem.story;

import care.tandem.local.stack.Instance;
import care.tandem.local.stack.LocalStack;
import care.tandem.local.stack.Program;
import care.tandem.local.stack.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** The one stack of this test run, started by whoever asks first, stopped when this JVM ends. */
public final class House {
    public static final List<Program> SERVICES =
            List.of(Program.ENROLLMENT, Program.SESSION, Program.ASSESSMENT, Program.MESSAGING);

    /** Who holds a copy of the roster. */
    public static final List<Program> ROSTER_READERS = List.of(Program.SESSION, Program.ASSESSMENT, Program.MESSAGING);

    /** As the build tells it; without one, where the program was started. */
    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    public static final Path REPOSITORY =
            MODULE.resolve("../..").toAbsolutePath().normalize();

    /** Many more inquiries and requests come from here than any person would send. */
    private static final String PLENTY = "1000000";

    private House() {}

    public static LocalStack stack() {
        return Running.STACK;
    }

    /** For a program that is no test run: its JVM may be a build tool's own, and must not be kept by what runs in it. */
    public static void close() {
        try {
            stack().close();
        } finally {
            PostOffice.close();
            Collector.close();
        }
    }

    /** The status by which an instance says whether it wants requests: 200 or 503. */
    public static int readiness(Instance instance) {
        return Http.get(stack().url(instance) + "/q/health/ready").statusCode();
    }

    public static Records records(Program service) {
        return new Records(stack().database(service), stack().postgres().superuser());
    }

    /** Of all four services. */
    public static List<Records> allRecords() {
        return SERVICES.stream().map(House::records).toList();
    }

    /** Where a suite says at which moment the programme's time stands still; see {@code tandem.clock.file}. */
    public static Path clockFile() {
        return clockFile(stack().settings().directory());
    }

    private static Path clockFile(Path directory) {
        return directory.toAbsolutePath().resolve("clock");
    }

    public static StackSettings settings(Path directory) {
        var replicas = Integer.getInteger("tandem.replicas", 1);
        var settings = StackSettings.forTests(REPOSITORY, directory)
                .withReplicas(replicas)
                .withDurability(Boolean.getBoolean("tandem.durable"))
                .withProgramSetting("tandem.enrollment.inquiries.per-hour", PLENTY)
                .withProgramSetting("tandem.gateway.limits.caller", PLENTY)
                .withProgramSetting("tandem.gateway.limits.at-once", PLENTY)
                .withProgramSetting("tandem.gateway.limits.anonymous", PLENTY)
                .withProgramSetting("tandem.gateway.limits.pages", PLENTY)
                .withProgramSetting("tandem.messaging.streams-per-caller", PLENTY)
                .withProgramSetting("quarkus.mailer.port", PostOffice.port())
                .withProgramSetting("tandem.traces.endpoint", Collector.url())
                .withProgramSetting("tandem.traces.ratio", System.getProperty("tandem.traces.ratio", "1"))
                .withProgramSetting("tandem.clock.steerable", "true")
                .withProgramSetting("tandem.clock.file", clockFile(directory).toString())
                // A room opens a quarter of an hour before its session; a story cannot wait for that.
                .withProgramSetting("tandem.session.room-opens-before", "P60D");
        // Before a program leaves that has no second instance, nobody has another one to turn to.
        return replicas > 1 ? settings : settings.withProgramSetting("quarkus.shutdown.delay", "0S");
    }

    /** A holder, so that the stack starts once and only when a story needs it. */
    private static final class Running {
        static final LocalStack STACK = start();

        private static LocalStack start() {
            try {
                var directory = Files.createTempDirectory(Files.createDirectories(MODULE.resolve("target")), "stack-");
                var stack = LocalStack.start(settings(directory));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(stack, directory), "stop the stack"));
                return stack;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Its logs stay; its data would fill the disk. */
        private static void end(LocalStack stack, Path directory) {
            stack.close();
            var logs = directory.resolve("logs");
            try (var files = Files.walk(directory)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    if (!file.startsWith(logs) && !file.equals(directory)) {
                        Files.delete(file);
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
