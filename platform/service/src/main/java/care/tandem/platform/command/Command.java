package care.tandem.platform.command;

import java.io.PrintStream;
import java.util.List;

/** One thing that ops can have a service do, by its name on the command line. */
public interface Command {

    /** The first word of the command line. */
    String name();

    /** The words that follow the name, and what the command does, for whoever asks. */
    String usage();

    /**
     * Does it, and says to {@code out} what ops need to know, never a name, an answer, a text or a reason.
     *
     * @return whether all is well
     * @throws IllegalArgumentException where the words are not those of {@link #usage}
     */
    boolean run(List<String> words, PrintStream out);
}
