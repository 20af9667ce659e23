package care.tandem.platform.restore;

import java.util.function.Consumer;

/**
 * What a service does of its own after its database was restored to an earlier moment. Nothing else of the service runs
 * then. Repeatable: begun again after a crash, it leaves the same.
 */
public interface Restoration {

    /** Does it, in transactions of its own, and says what ops need to know: ids and counts only. */
    void run(Consumer<String> say);
}
