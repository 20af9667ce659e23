package care.tandem.assessment.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tandem.assessment.MailServer;
import care.tandem.assessment.Mailbox;
import care.tandem.assessment.Rota;
import care.tandem.assessment.Steps;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Together;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrives at a real SMTP server, and what becomes of a page where none does. */
@QuarkusTest
@WithTandemServers
@QuarkusTestResource(MailServer.class)
class PageSendingTest {

    private static final Duration SOON = Duration.ofSeconds(15);

    @Inject
    TestRoster roster;

    @Inject
    DuePages duePages;

    @Inject
    PageSending sending;

    @Inject
    MeterRegistry metrics;

    RunningServers servers;
    Mailbox mailbox;

    private final Tokens clara = Steps.someClinician();
    private PersonBuilder ben;

    /** What other tests left open would call her too. */
    @BeforeEach
    void claraWatchesAndNothingIsOpen() {
        servers.database().run("""
                UPDATE risk_flag SET status = 'ACKNOWLEDGED', acknowledged_by = 'test', acknowledged_at = now()
                WHERE status = 'OPEN'
                """);
        ben = roster.person().named("Ben").publish();
        Steps.watching(clara);
    }

    @Test
    void aPageArrivesByItselfAndSaysNothingButThatSomethingNeedsItsReader() throws Exception {
        Steps.pressAlarm(ben.token());

        await().atMost(SOON).until(() -> mailOfClara().size() == 1);
        var mail = mailOfClara().get(0);
        assertThat(mail.getSubject()).isEqualTo("Tandem needs you");
        assertThat(mail.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo("""
                Something needs you in Tandem. Please look now:

                http://localhost:8080/

                This message is sent by a program. Do not answer it.""");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    @Test
    void anAnswerAndAnAlarmArePagedInTheSameWords() throws Exception {
        var carl = Steps.someClinician();
        Steps.pressAlarm(ben.token());
        await().atMost(SOON).until(() -> mailOfClara().size() == 1);
        Steps.watching(carl);
        var ana = roster.person().named("Ana").publish();
        Steps.answerPhq9(ana.token(), Steps.IN_DANGER).then().statusCode(202);

        await().atMost(SOON).until(() -> mailbox.of(Rota.addressOf(carl)).size() >= 1);
        var answer = mailbox.of(Rota.addressOf(carl)).get(0);
        assertThat(answer.getContent()).isEqualTo(mailOfClara().get(0).getContent());
        assertThat(answer.getSubject()).isEqualTo(mailOfClara().get(0).getSubject());
    }

    @Test
    void instancesThatSendAtTheSameMomentSendOnce() throws Exception {
        Steps.pressAlarm(ben.token());
        duePages.write();

        Together.run(8, i -> {
            sending.send();
            return i;
        });

        await().atMost(SOON).until(() -> attempts().equals(List.of("1 SENT")));
        assertThat(mailOfClara()).hasSize(1);
    }

    @Test
    void withTheMailServerDownAlarmsAreAnsweredTheServiceIsReadyAndThePageArrivesLater() {
        var failedBefore = metrics.counter("tandem_pages_failed").count();
        mailbox.close();
        try {
            Steps.pressAlarm(ben.token()).then().statusCode(202);
            await().atMost(SOON).until(() -> attempts().equals(List.of("1 FAILED")));

            Api.anonymously().get("/q/health/ready").then().statusCode(200);
            assertThat(metrics.counter("tandem_pages_failed").count()).isGreaterThan(failedBefore);
            assertThat(secondsUntilNextAttempt()).isBetween(5L, 15L);
        } finally {
            mailbox.open();
        }
        tryNow();

        await().atMost(SOON).until(() -> attempts().equals(List.of("1 FAILED", "2 SENT")));
        assertThat(mailOfClara()).hasSize(1);
    }

    @Test
    void aPageWhoseSendingNobodyRecordedIsSentOnceMoreUnderTheSameId() throws Exception {
        try (var connection = servers.database().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE page_attempt IN EXCLUSIVE MODE");
            Steps.pressAlarm(ben.token());
            await().atMost(SOON).until(() -> mailOfClara().size() == 1);
            LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
            connection.rollback();
        }
        assertThat(attempts()).isEmpty();
        tryNow();

        await().atMost(SOON).until(() -> attempts().equals(List.of("2 SENT")));
        assertThat(mailOfClara()).hasSize(2);
        assertThat(mailOfClara().get(1).getMessageID())
                .isEqualTo(mailOfClara().get(0).getMessageID());
        sending.send();
        assertThat(mailOfClara()).hasSize(2);
    }

    @Test
    void aPageThatCannotBeSentIsDroppedOnceTheFlagIsAnswered() {
        mailbox.close();
        try {
            Steps.pressAlarm(ben.token());
            await().atMost(SOON).until(() -> attempts().size() == 1);
            Steps.acknowledge(clara, Steps.flagsOf(ben.id(), clara).get(0).get("riskFlagId"))
                    .then()
                    .statusCode(200);
        } finally {
            mailbox.open();
        }
        tryNow();
        sending.send();

        assertThat(attempts()).containsExactly("1 FAILED");
        assertThat(mailOfClara()).isEmpty();
    }

    @Test
    void aMailServerThatIsSilentDelaysNeitherAlarmsNorTheNextStep() throws Exception {
        mailbox.close();
        try (var silent = new ServerSocket(mailbox.port())) {
            Steps.pressAlarm(ben.token());
            await().atMost(SOON).until(() -> takenFor(ben) == 1);
            var ana = roster.person().publish();

            Steps.pressAlarm(ana.token()).then().statusCode(202);

            await().atMost(SOON).until(() -> writtenFor(ana) == 1);
            assertThat(attempts()).isEmpty();
            await().atMost(Duration.ofSeconds(20)).until(() -> attempts().equals(List.of("1 FAILED")));
            assertThat(silent.isClosed()).isFalse();
        } finally {
            mailbox.open();
        }
    }

    private List<MimeMessage> mailOfClara() {
        return mailbox.of(Rota.addressOf(clara));
    }

    private List<String> attempts() {
        return servers.database()
                .column(
                        "SELECT number || ' ' || outcome FROM page_attempt JOIN page USING (page_id)"
                                + " WHERE recipient = ? ORDER BY number",
                        clara.subject());
    }

    private long writtenFor(PersonBuilder person) {
        return servers.database()
                .number(
                        "SELECT count(*) FROM page JOIN risk_flag USING (risk_flag_id) WHERE person_id = ?",
                        person.id());
    }

    private long takenFor(PersonBuilder person) {
        return servers.database()
                .number(
                        "SELECT count(*) FROM page_waiting JOIN page USING (page_id) JOIN risk_flag USING (risk_flag_id)"
                                + " WHERE person_id = ? AND attempts > 0",
                        person.id());
    }

    private long secondsUntilNextAttempt() {
        return servers.database()
                .number(
                        "SELECT ceil(extract(epoch FROM next_at - clock_timestamp())) FROM page_waiting"
                                + " JOIN page USING (page_id) WHERE recipient = ?",
                        clara.subject());
    }

    /** Instead of waiting until it is tried again. */
    private void tryNow() {
        servers.database()
                .run(
                        "UPDATE page_waiting SET next_at = clock_timestamp() WHERE page_id IN"
                                + " (SELECT page_id FROM page WHERE recipient = ?)",
                        clara.subject());
    }
}
