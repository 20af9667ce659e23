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

    /** For measurements: with the compilers that production has, slower to start and quicker in the end. */
    public static final String ALL_COMPILERS = "tandem.all-compilers";

    /** What the build made is not proven sound once more at each start: that would be a fifth of it. */
    private static final List<String> UNVERIFIED =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote");

    /** With the room for compiled code that two would have: with a fifth of it, much is compiled again and again. */
    private static final List<String> ONE_COMPILER =
            List.of("-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=240m");

    /** Small and quick to start: a server of one machine answers few requests and lives for a day. */
    public List<String> toCommand() {
        var command = new ArrayList<>(List.of("sh", "-c", DEAF_TO_THE_TERMINAL, "sh", java()));
        command.add("-Xmx" + heapMegabytes + "m");
        command.addAll(List.of("-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"));
        command.addAll(UNVERIFIED);
        if (!Boolean.getBoolean(ALL_COMPILERS)) {
            command.addAll(ONE_COMPILER);
        }
        command.addAll(arguments);
        return command;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
