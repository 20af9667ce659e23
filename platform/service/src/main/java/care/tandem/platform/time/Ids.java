package care.tandem.platform.time;

import jakarta.inject.Singleton;
import java.util.UUID;

/** Ids of everything: random (v4), because a time-ordered one tells the partner when something was made. */
@Singleton
public class Ids {

    public UUID next() {
        return UUID.randomUUID();
    }
}
