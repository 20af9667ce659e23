package care.tandem.assessment.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import care.tandem.assessment.MailServer;
import care.tandem.assessment.Mailbox;
import care.tandem.assessment.Steps;
import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.glass.GlassBroken;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestProducer;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A clinician breaks the glass, here or in another service, and the lead is called. */
@QuarkusTest
@WithTandemServers
@QuarkusTestResource(MailServer.class)
class GlassPagesTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration UNTIL_THE_BROKER_IS_BACK = Duration.ofSeconds(40);
    private static final String TOPIC = EventTypes.topicOf(GlassBroken.class);

    @Inject
    TestRoster roster;

    @Inject
    TestProducer producer;

    RunningServers servers;
    Mailbox mailbox;

    private final Tokens clara = Steps.someClinician();

    @Test
    void aGlassBrokenHereCallsTheLeadWithTheBrokerDownAndOnceWhenTheBrokerIsBack() throws Exception {
        var ana = roster.person().named("Ana").publish();
        UUID glass;
        UUID event;
        servers.kafka().kill();
        try {
            glass = broken(breakGlass(clara, ana.id()));

            await().atMost(SOON).until(() -> mailAbout(glass).size() == 1);
            event = waitingEventAbout(glass);
        } finally {
            servers.kafka().restart();
        }

        await().atMost(UNTIL_THE_BROKER_IS_BACK).until(() -> isHeard(event));
        assertThat(pagesAbout(glass)).containsExactly("LEAD clinical-lead " + Mailbox.LEAD);
        assertThat(mailAbout(glass)).hasSize(1);
    }

    @Test
    void aGlassBrokenElsewhereCallsTheLeadOnceHoweverOftenItIsTold() throws Exception {
        var glass = UUID.randomUUID();

        var events = Stream.generate(() -> tell(glass)).limit(3).toList();

        await().atMost(SOON).until(() -> events.stream().allMatch(this::isHeard));
        await().atMost(SOON).until(() -> mailAbout(glass).size() == 1);
        assertThat(pagesAbout(glass)).hasSize(1);
    }

    @Test
    void eachGlassCallsAnew() throws Exception {
        var one = UUID.randomUUID();
        var other = UUID.randomUUID();

        tell(one);
        tell(other);

        await().atMost(SOON)
                .until(() -> mailAbout(one).size() == 1 && mailAbout(other).size() == 1);
    }

    @Test
    void thePageSaysNeitherWhatItIsAboutNorWhoOrWhose() throws Exception {
        var ana = roster.person().named("Ana").publish();
        var glass = broken(breakGlass(clara, ana.id()));

        await().atMost(SOON).until(() -> mailAbout(glass).size() == 1);
        var mail = mailAbout(glass).get(0);
        assertThat(mail.getSubject()).isEqualTo("Tandem needs you");
        assertThat(mail.getContent().toString())
                .startsWith("Something needs you in Tandem.")
                .doesNotContainIgnoringCase("glass")
                .doesNotContain(glass.toString(), ana.id().toString(), clara.subject());
    }

    private static UUID broken(Response answer) {
        return UUID.fromString(answer.then().statusCode(201).extract().path("breakGlassId"));
    }

    private static Response breakGlass(Tokens who, UUID personId) {
        return Api.as(who)
                .body(Map.of("reason", "Covering tonight; she called the front desk."))
                .post("/api/v1/persons/" + personId + "/break-glass/assessment");
    }

    /** As another service's relay does. */
    private UUID tell(UUID glass) {
        var event = UUID.randomUUID();
        var type = EventTypes.nameOf(GlassBroken.class);
        producer.send(TOPIC, null, glass.toString(), event, type, EventJson.write(new GlassBroken(glass)));
        return event;
    }

    private boolean isHeard(UUID event) {
        return servers.database().number("SELECT count(*) FROM inbox WHERE event_id = ?", event) == 1;
    }

    private UUID waitingEventAbout(UUID glass) {
        return UUID.fromString(servers.database().text("SELECT event_id FROM outbox WHERE key = ?", glass.toString()));
    }

    private List<String> pagesAbout(UUID glass) {
        return servers.database()
                .column("SELECT step || ' ' || recipient || ' ' || address FROM page WHERE break_glass_id = ?", glass);
    }

    private List<MimeMessage> mailAbout(UUID glass) {
        var ids = servers.database()
                .column("SELECT '<' || page_id || '@tandem>' FROM page WHERE break_glass_id = ?", glass);
        return mailbox.of(Mailbox.LEAD).stream()
                .filter(mail -> ids.contains(idOf(mail)))
                .toList();
    }

    private static String idOf(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
