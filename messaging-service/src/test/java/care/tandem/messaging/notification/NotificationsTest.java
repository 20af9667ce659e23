package care.tandem.messaging.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import care.tandem.messaging.Chat;
import care.tandem.messaging.Couple;
import care.tandem.platform.contract.Event;
import care.tandem.platform.contract.EventJson;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.assessment.AssignmentMade;
import care.tandem.platform.contract.enrollment.PersonAdmitted;
import care.tandem.platform.contract.session.SessionBooked;
import care.tandem.platform.contract.session.SessionCancelled;
import care.tandem.platform.contract.session.SessionRescheduled;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.TestProducer;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class NotificationsTest {

    private static final String CALENDAR = "Your calendar has changed.";

    @Inject
    TestRoster roster;

    @Inject
    TestProducer producer;

    @Test
    void aSessionBookedMovedOrCancelledReadsTheSame() {
        var person = roster.person().publish();
        var session = UUID.randomUUID();
        var already = Chat.notified(person.token()).size();

        send(new SessionBooked(session, List.of(person.id())), UUID.randomUUID());
        send(new SessionRescheduled(session, List.of(person.id())), UUID.randomUUID());
        send(new SessionRescheduled(session, List.of(person.id())), UUID.randomUUID());
        send(new SessionCancelled(session, List.of(person.id())), UUID.randomUUID());

        awaitCount(person.token(), already + 4);
        assertThat(Chat.notified(person.token())).startsWith(CALENDAR, CALENDAR, CALENDAR, CALENDAR);
        Chat.notifications(person.token())
                .then()
                .body("items.subList(0, 4).about", everyItem(equalTo("CALENDAR")))
                .body("items[0].size()", equalTo(4));
    }

    @Test
    void whatArrivesTwiceIsToldOnce() {
        var person = roster.person().publish();
        var already = Chat.notified(person.token()).size();
        var eventId = UUID.randomUUID();
        var booked = new SessionBooked(UUID.randomUUID(), List.of(person.id()));

        send(booked, eventId);
        send(booked, eventId);
        send(new SessionBooked(booked.sessionId(), List.of(person.id())), UUID.randomUUID());

        awaitCount(person.token(), already + 2);
    }

    @Test
    void admissionAndSomethingToFillInAreTold() {
        var person = roster.person().publish();
        send(new PersonAdmitted(person.id(), person.episodeId()), UUID.randomUUID());
        send(new AssignmentMade(UUID.randomUUID(), person.id()), UUID.randomUUID());

        awaitCount(person.token(), 3);
        assertThat(Chat.notified(person.token()))
                .containsExactlyInAnyOrder(
                        "A conversation with your care team is open.",
                        "Your programme has begun.",
                        "There is something for you to fill in.");
    }

    @Test
    void anotherReadsNothingOfIt() {
        var couple = Couple.opened(roster);
        var before = Chat.notifications(couple.ben().token());

        send(new SessionBooked(UUID.randomUUID(), List.of(couple.ana().id())), UUID.randomUUID());
        awaitCount(couple.ana().token(), 3);

        assertThat(Chat.notifications(couple.ben().token()).asString()).isEqualTo(before.asString());
        assertThat(Chat.notifications(couple.ben().token()).header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void aMessageIsToldToTheOthersWithoutItsContent() {
        var couple = Couple.opened(roster);
        var before = Chat.notified(couple.ana().token());

        Chat.sent(couple.ana().token(), couple.thread(), "lindens");

        var answer = Chat.notifications(couple.ben().token());
        answer.then().body("items[0].text", equalTo("There is a new message for you."));
        assertThat(answer.asString()).doesNotContain("lindens", "Ana");
        assertThat(Chat.notified(couple.ana().token())).isEqualTo(before);
    }

    @Test
    void aListIsReadInPages() {
        var person = roster.person().publish();
        for (var i = 0; i < 3; i++) {
            send(new SessionBooked(UUID.randomUUID(), List.of(person.id())), UUID.randomUUID());
        }
        awaitCount(person.token(), 4);

        var first = Api.as(person.token()).queryParam("limit", 3).get("/api/v1/notifications");
        var second = Api.as(person.token())
                .queryParam("cursor", first.<String>path("next"))
                .get("/api/v1/notifications");

        assertThat(first.<List<String>>path("items.text")).hasSize(3);
        second.then().body("items.text", Matchers.contains("A conversation with your care team is open."));
    }

    private void send(Event event, UUID eventId) {
        producer.send(
                EventTypes.topicOf(event.getClass()),
                0,
                event.subject().toString(),
                eventId,
                EventTypes.nameOf(event.getClass()),
                EventJson.write(event));
    }

    private static void awaitCount(Tokens caller, int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(() -> assertThat(Chat.notified(caller)).hasSize(count));
    }
}
