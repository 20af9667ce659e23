package care.tandem.platform.command;

import io.quarkus.arc.All;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import jakarta.inject.Inject;
import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A service's program: serves when it is given no words, else does the one command that they name. */
@QuarkusMain
public class TandemService implements QuarkusApplication {

    /** A command neither listens, drains nor changes the schema, and what it says is not mixed with the log. */
    private static final Map<String, String> COMMAND_SETTINGS = Map.of(
            "quarkus.http.host-enabled", "false",
            "quarkus.shutdown.delay", "0S",
            "quarkus.scheduler.enabled", "false",
            "quarkus.flyway.migrate-at-start", "false",
            "quarkus.log.console.stderr", "true");

    private static final int NOT_WELL = 1;
    private static final int NOT_UNDERSTOOD = 2;

    @All
    @Inject
    List<Command> commands;

    public static void main(String[] words) {
        if (words.length > 0) {
            COMMAND_SETTINGS.forEach(System::setProperty);
        }
        Quarkus.run(TandemService.class, words);
    }

    @Override
    public int run(String... words) {
        if (words.length == 0) {
            Quarkus.waitForExit();
            return 0;
        }
        return run(List.of(words), System.out);
    }

    private int run(List<String> words, PrintStream out) {
        var wanted = commands.stream()
                .filter(command -> command.name().equals(words.get(0)))
                .findFirst();
        if (wanted.isEmpty()) {
            out.println(usage());
            return NOT_UNDERSTOOD;
        }
        try {
            return wanted.get().run(words.subList(1, words.size()), out) ? 0 : NOT_WELL;
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            out.println(usage());
            return NOT_UNDERSTOOD;
        }
    }

    private String usage() {
        return commands.stream()
                .map(command -> "  " + command.name() + " " + command.usage())
                .sorted()
                .collect(Collectors.joining("\n", "Commands:\n", ""));
    }
}
