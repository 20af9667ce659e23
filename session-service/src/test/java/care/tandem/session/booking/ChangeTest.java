package care.tandem.session.booking;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.TopicTail;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.session.Stories;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class ChangeTest extends Stories {

    @Test
    void aCancelledSessionFreesTheTime() {
        var clinician = clinician();
        var ana = person(clinician);
        var session = bookedOwn(ana, clinician, hour(1));

        var cancelled = post(ana.token(), session, "cancellation", Map.of("reason", "ILLNESS"));

        assertThat(cancelled.then().statusCode(200).extract().jsonPath().getString("status"))
                .isEqualTo("CANCELLED");
        assertThat(openings(ana.token(), clinician, hour(1))).contains(hour(1).toString());
        bookedOwn(person(clinician), clinician, hour(1));
        assertRefused(post(ana.token(), session, "cancellation", Map.of()), 409, "state-does-not-allow");
        assertRefused(
                post(ana.token(), session, "reschedule", Map.of("startsAt", hour(2).toString())),
                409,
                "state-does-not-allow");
    }

    @Test
    void aReasonIsForTheCliniciansOfThePersonOnly() {
        var clinician = clinician();
        var ana = person(clinician);
        var session = bookedOwn(ana, clinician, hour(1));
        post(ana.token(), session, "cancellation", Map.of("reason", "ILLNESS"))
                .then()
                .statusCode(200);

        assertThat(read(clinician, session).asString()).contains("ILLNESS");
        for (var reader : List.of(ana.token(), coordinator, Tokens.lead())) {
            assertThat(read(reader, session).then().statusCode(200).extract().asString())
                    .doesNotContain("ILLNESS");
        }
    }

    @Test
    void aSessionMovesToAnotherOpeningAndIsTold() {
        var clinician = clinician();
        var ana = person(clinician);
        var session = bookedOwn(ana, clinician, hour(1));
        bookedOwn(person(clinician), clinician, hour(3));

        try (var events = TopicTail.of(servers.kafka().bootstrapServers(), "tandem.session.v1")) {
            assertNotAvailable(post(ana.token(), session, "reschedule", Map.of("startsAt", hour(3).toString())));
            var moved = post(clinician, session, "reschedule", Map.of("startsAt", hour(2).toString()));

            assertThat(moved.then().statusCode(200).extract().jsonPath().getString("startsAt"))
                    .isEqualTo(hour(2).toString());
            assertThat(events.awaitOfKey(session.toString(), 1).get(0).header("ce_type"))
                    .isEqualTo("care.tandem.session.SessionRescheduled.v1");
        }
        assertThat(openings(ana.token(), clinician, hour(1))).contains(hour(1).toString());
        assertThat(read(ana.token(), session).jsonPath().getString("startsAt")).isEqualTo(hour(2).toString());
    }

    @Test
    void aSessionThatHasBegunStaysAsItIs() {
        var clinician = clinician();
        var ana = person(clinician);
        var session = bookedOwn(ana, clinician, hour(1));
        begun(session);

        assertRefused(post(ana.token(), session, "cancellation", Map.of()), 409, "state-does-not-allow");
        assertRefused(
                post(coordinator, session, "reschedule", Map.of("startsAt", hour(2).toString())),
                409,
                "state-does-not-allow");
    }

    @Test
    void theSameKeyCancelsOnce() {
        var clinician = clinician();
        var ana = person(clinician);
        var session = bookedOwn(ana, clinician, hour(1));
        var key = UUID.randomUUID().toString();
        var path = "/api/v1/sessions/" + session + "/cancellation";

        for (var i = 0; i < 2; i++) {
            Api.as(ana.token())
                    .header("Idempotency-Key", key)
                    .body(Map.of())
                    .post(path)
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void aCouplesSessionIsTheCoordinatorsToMoveAndCancel() {
        var clinician = clinician();
        var ana = person(clinician);
        var ben = person(clinician);
        var session = bookedFor(openCouple(ana, ben), clinician, hour(1));
        var to = Map.of("startsAt", hour(2).toString());

        for (var caller : List.of(ana.token(), ben.token(), clinician)) {
            assertRefused(post(caller, session, "reschedule", to), 409, "state-does-not-allow");
            assertRefused(post(caller, session, "cancellation", Map.of()), 409, "state-does-not-allow");
        }
        assertRefused(post(Tokens.lead(), session, "cancellation", Map.of()), 403, "forbidden");
        post(coordinator, session, "reschedule", to).then().statusCode(200);
        post(coordinator, session, "cancellation", Map.of()).then().statusCode(200);
        assertThat(read(ben.token(), session).jsonPath().getString("status")).isEqualTo("CANCELLED");
        assertThat(openings(ana.token(), clinician, hour(1))).contains(hour(1).toString(), hour(2).toString());
    }

    @Test
    void aDischargeCancelsWhatThePersonHadComingAlone() {
        var clinician = clinician();
        var ana = person(clinician);
        var ben = person(clinician);
        var together = bookedFor(openCouple(ana, ben), clinician, hour(1));
        var alone = bookedOwn(ben, clinician, hour(2));
        var past = bookedOwn(ben, clinician, hour(3));
        begun(past);
        var before = read(ana.token(), together).asString();

        ben.discharged().publish();

        assertThat(read(ben.token(), alone).jsonPath().getString("status")).isEqualTo("CANCELLED");
        assertThat(read(ben.token(), past).jsonPath().getString("status")).isEqualTo("BOOKED");
        assertThat(read(ana.token(), together).asString()).isEqualTo(before);
        assertThat(read(ben.token(), together).jsonPath().getString("status")).isEqualTo("BOOKED");
        assertNotAvailable(book(ben.token(), booking(INDIVIDUAL, clinician, hour(2))));
    }
}
