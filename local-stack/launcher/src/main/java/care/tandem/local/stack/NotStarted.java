package care.tandem.local.stack;

/** Tells Maven that there is nothing to wait for. The reason is for a person; where in the code it arose is not. */
final class NotStarted extends RuntimeException {
    NotStarted(String reason) {
        super(reason, null, false, false);
    }
}
