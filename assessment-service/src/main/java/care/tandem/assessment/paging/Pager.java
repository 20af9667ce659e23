package care.tandem.assessment.paging;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Reaches somebody who is not looking. The port for whatever a programme pages with; mail is what it has. */
interface Pager {

    /**
     * Tells whoever reads there that something needs them, and nothing else. Sending one page twice is recognised by its id,
     * as far as the way allows.
     *
     * @return done once the way has taken it over; fails when it did not, after 10 s at the latest
     */
    Uni<Void> page(UUID pageId, String address);
}
