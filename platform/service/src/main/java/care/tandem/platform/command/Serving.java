package care.tandem.platform.command;

import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether this program serves; where it runs a command, nothing starts by itself. */
@ApplicationScoped
public class Serving {

    @Inject
    @CommandLineArguments
    String[] words;

    public boolean isOn() {
        return words.length == 0;
    }
}
