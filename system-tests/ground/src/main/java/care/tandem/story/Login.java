package care.tandem.story;

import java.time.Duration;

/** One login of the realm. Its tokens live five minutes; an older one is replaced by a fresh sign-in. */
public final class Login {
    private static final Duration GOOD_FOR = Duration.ofMinutes(4);

    private final String name;
    private final String id;
    private final boolean clinic;
    private String token;
    private long signedInAt;

    Login(String name, String id, boolean clinic) {
        this.name = name;
        this.id = id;
        this.clinic = clinic;
    }

    /** The user's {@code sub}, or the clinic's client id. */
    public String id() {
        return id;
    }

    public Door door() {
        return Door.of(this);
    }

    /** The next token is a new one, whatever is left of this. */
    public synchronized void signInAgain() {
        token = null;
        token();
    }

    public synchronized String token() {
        if (token == null || System.nanoTime() - signedInAt > GOOD_FOR.toNanos()) {
            token = clinic ? Logins.clinicToken(name) : Logins.userToken(name);
            signedInAt = System.nanoTime();
        }
        return token;
    }
}
