package care.tandem.platform.restore;

/** Why the service must not serve on this database yet, in words for ops. */
public final class NotRestored extends IllegalStateException {

    public NotRestored(String why) {
        super(why);
    }

    NotRestored(String why, Throwable cause) {
        super(why, cause);
    }
}
