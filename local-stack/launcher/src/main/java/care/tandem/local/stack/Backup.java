package care.tandem.local.stack;

import care.tandem.local.PostgresBackup;
import care.tandem.local.ServerFailure;

/** {@code mvn -Pbackup}: a base backup of the running stack's databases; from the first on the log is archived too. */
final class Backup {
    private Backup() {}

    public static void main(String[] arguments) {
        var console = new Console();
        try {
            var settings = StackSettings.from(System.getProperties(), console::line);
            var completeAt = new PostgresBackup(StackDatabase.of(settings)).take();
            console.line("backed up; every moment after " + completeAt + " can be restored");
        } catch (ServerFailure failure) {
            throw new NotStarted(failure.getMessage());
        }
    }
}
