package care.tandem.story;

import care.tandem.local.stack.LocalStack;
import care.tandem.local.stack.Program;
import care.tandem.local.stack.StackSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The one stack of this test run, started by whoever asks first, stopped when this JVM ends. */
public final class House {

    /** Many more inquiries and requests come from here than any person would send. */
    private static final String PLENTY = "1000000";

    private House() {}

    public static LocalStack stack() {
        return Running.STACK;
    }

    /** For a program that is no test run: its JVM may be a build tool's own, and must not be kept by what runs in it. */
    public static void close() {
        stack().close();
        PostOffice.close();
        Collector.close();
    }

    public static Records records(Program service) {
        return new Records(stack().database(service), stack().postgres().superuser());
    }

    /** Of all four services. */
    public static List<Records> allRecords() {
        return Stream.of(Program.ENROLLMENT, Program.SESSION, Program.ASSESSMENT, Program.MESSAGING)
                .map(House::records)
                .toList();
    }

    public static StackSettings settings(Path directory) {
        return StackSettings.forTests(Path.of(".."), directory)
                .withReplicas(Integer.getInteger("tandem.replicas", 1))
                .withDurability(Boolean.getBoolean("tandem.durable"))
                .withProgramSetting("tandem.enrollment.inquiries.per-hour", PLENTY)
                .withProgramSetting("tandem.gateway.limits.caller", PLENTY)
                .withProgramSetting("tandem.gateway.limits.anonymous", PLENTY)
                .withProgramSetting("tandem.gateway.limits.pages", PLENTY)
                .withProgramSetting("quarkus.mailer.port", PostOffice.port())
                .withProgramSetting("tandem.traces.endpoint", Collector.url())
                .withProgramSetting("tandem.traces.ratio", "1")
                // A room opens a quarter of an hour before its session; a story cannot wait for that.
                .withProgramSetting("tandem.session.room-opens-before", "P60D");
    }

    /** A holder, so that the stack starts once and only when a story needs it. */
    private static final class Running {
        static final LocalStack STACK = start();

        private static LocalStack start() {
            try {
                var directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "stack-");
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
