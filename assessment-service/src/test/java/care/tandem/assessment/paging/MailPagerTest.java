package care.tandem.assessment.paging;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.assessment.MailServer;
import care.tandem.assessment.Mailbox;
import care.tandem.platform.testing.Together;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mail to a server that answers faster than a busy machine listens. */
@QuarkusTest
@WithTandemServers
@QuarkusTestResource(MailServer.class)
class MailPagerTest {

    private static final String ADDRESS = "many@clinic.example";
    private static final int THREADS = 4;
    private static final int PAGES = 100;

    @Inject
    Pager pager;

    Mailbox mailbox;

    /** As the scheduler asks for it: from one thread and another. */
    @Test
    void theFirstAttemptOfEachPageArrives() throws Exception {
        Together.run(THREADS, i -> {
            for (var page = 0; page < PAGES; page++) {
                pager.page(UUID.randomUUID(), ADDRESS).await().indefinitely();
            }
            return i;
        });

        assertThat(mailbox.of(ADDRESS)).hasSize(THREADS * PAGES);
    }
}
