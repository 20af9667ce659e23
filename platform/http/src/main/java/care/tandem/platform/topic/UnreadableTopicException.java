package care.tandem.platform.topic;

/** A topic that was not read to its end: what was read of it is not all there is. */
public final class UnreadableTopicException extends RuntimeException {

    UnreadableTopicException(String why) {
        super(why);
    }

    UnreadableTopicException(String why, Throwable cause) {
        super(why, cause);
    }
}
