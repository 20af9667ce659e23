package care.tandem.platform.identity;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The provider does not answer: whether a token holds cannot be told here and now, so it is neither taken nor refused. */
public final class KeysUnreadable extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    KeysUnreadable(IOException cause) {
        super("the identity provider's keys cannot be read", cause);
    }
}
