package care.tandem.local;

/** A server could not be prepared, started or stopped; the message is meant for a person. */
public final class ServerFailure extends RuntimeException {
    public ServerFailure(String message) {
        super(message);
    }

    public ServerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
