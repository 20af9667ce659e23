package care.tandem.platform.event;

/** This record can never be applied: it cannot be decoded, or a rule refuses it. It is put aside, not retried. */
public class PoisonException extends RuntimeException {

    public PoisonException(String cause) {
        super(cause);
    }

    public PoisonException(String cause, Throwable source) {
        super(cause, source);
    }
}
