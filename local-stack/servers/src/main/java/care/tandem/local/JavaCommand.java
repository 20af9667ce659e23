package care.tandem.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line of a Java program run by the same JDK as this one. */
public record JavaCommand(int heapMegabytes, List<String> arguments) {
    /**
     * A terminal sends Ctrl-C, and its closing, to every process at once. Children ignore both, so that whoever
     * started them can stop them one after the other: programs first, then what they need.
     */
    private static final String DEAF_TO_THE_TERMINAL = "trap '' INT HUP; exec \"$@\"";

    /** Small and quick to start: a server of one machine answers few requests and lives for a day. */
    public List<String> toCommand() {
        var command = new ArrayList<>(List.of("sh", "-c", DEAF_TO_THE_TERMINAL, "sh", java()));
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8"));
        command.addAll(arguments);
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
