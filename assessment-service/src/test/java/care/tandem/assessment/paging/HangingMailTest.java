package care.tandem.assessment.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tandem.assessment.MailServer;
import care.tandem.assessment.Mailbox;
import care.tandem.assessment.Steps;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Mail to a server that takes the connection and then falls silent. */
@QuarkusTest
@WithTandemServers
@QuarkusTestResource(MailServer.class)
class HangingMailTest {

    @Inject
    TestRoster roster;

    @Inject
    Pager pager;

    RunningServers servers;
    Mailbox mailbox;

    /** The first hangs until its 10 seconds are over; by then the other has arrived. */
    @Test
    void aPageThatHangsDelaysNoOther() throws Exception {
        Steps.watching(Steps.someClinician());
        mailbox.close();
        try (var silent = SilentServer.at(mailbox.port())) {
            Steps.pressAlarm(roster.person().publish().token());
            await().atMost(Duration.ofSeconds(15)).until(() -> silent.held() >= 1);
            silent.stopListening();
            mailbox.open();

            var ben = roster.person().publish();

            Steps.pressAlarm(ben.token()).then().statusCode(202);

            await().atMost(Duration.ofSeconds(8))
                    .until(() -> attemptsAbout(ben.id()).equals(List.of("SENT")));
        }
    }

    @Test
    void whatHangsForEverHoldsUpNothingThatComesLater() throws Exception {
        mailbox.close();
        try (var silent = SilentServer.at(mailbox.port())) {
            for (var page = 0; page < 12; page++) {
                pager.page(UUID.randomUUID(), "hung@clinic.example").subscribe().with(done -> {}, hung -> {});
            }
            await().until(() -> silent.held() >= 10);
            silent.stopListening();
            mailbox.open();

            pager.page(UUID.randomUUID(), "later@clinic.example").await().atMost(Duration.ofSeconds(5));

            assertThat(mailbox.of("later@clinic.example")).hasSize(1);
        }
    }

    private List<String> attemptsAbout(UUID personId) {
        return servers.database()
                .column(
                        "SELECT outcome FROM page_attempt JOIN page USING (page_id) JOIN risk_flag USING (risk_flag_id)"
                                + " WHERE person_id = ?",
                        personId);
    }
}
