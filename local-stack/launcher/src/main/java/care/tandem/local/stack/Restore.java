package care.tandem.local.stack;

import care.tandem.local.ServerFailure;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** {@code mvn -Prestore}: to the last commit; with {@code -Dto=2026-11-24T10:15:30Z} to that moment. */
final class Restore {
    private Restore() {}

    public static void main(String[] arguments) {
        var console = new Console();
        try {
            var settings = StackSettings.from(System.getProperties(), console::line);
            new StackRestore(settings).run(moment(System.getProperty("to")));
        } catch (ServerFailure failure) {
            throw new NotStarted(failure.getMessage());
        }
    }

    static Optional<Instant> moment(String said) {
        try {
            return Optional.ofNullable(said).map(Instant::parse);
        } catch (DateTimeParseException e) {
            throw new ServerFailure("-Dto=" + said + " is no moment; write it as 2026-11-24T10:15:30Z", e);
        }
    }
}
