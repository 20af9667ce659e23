package care.tandem.session.booking;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.TopicTail;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.session.Stories;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class BookingTest extends Stories {

    @Test
    void aPersonBooksAnOpeningOfAnOwnClinician() {
        var clinician = clinician();
        var ana = person(clinician);

        try (var events = TopicTail.of(servers.kafka().bootstrapServers(), "tandem.session.v1")) {
            var response = book(ana.token(), booking(INDIVIDUAL, clinician, hour(1)));

            var session = response.then().statusCode(201).extract().jsonPath();
            assertThat(session.getString("startsAt")).isEqualTo(hour(1).toString());
            assertThat(session.getString("endsAt"))
                    .isEqualTo(hour(1).plus(Duration.ofHours(1)).toString());
            assertThat(session.getString("clinicianName")).isEqualTo("Dr. Rivera");
            assertThat(session.getString("status")).isEqualTo("BOOKED");
            assertThat(session.getString("room")).isNotBlank();
            assertThat(session.getMap("")).doesNotContainKeys("personIds", "coupleId", "cancellationReason");
            var event = events.awaitOfKey(session.getString("sessionId"), 1).get(0);
            assertThat(event.header("ce_type")).isEqualTo("care.tandem.session.SessionBooked.v1");
            assertThat(new String(event.data(), StandardCharsets.UTF_8))
                    .contains(ana.id().toString());
        }
        assertThat(openings(ana.token(), clinician, hour(1))).doesNotContain(hour(1).toString());
        assertThat(database().number("SELECT count(*) FROM audit WHERE deed = 'WRITE' AND ? = ANY (persons)", ana.id()))
                .isPositive();
    }

    @Test
    void theSameKeyBooksOnce() {
        var clinician = clinician();
        var ana = person(clinician);
        var key = UUID.randomUUID().toString();
        var body = booking(INDIVIDUAL, clinician, hour(1));

        var first =
                Api.as(ana.token()).header("Idempotency-Key", key).body(body).post("/api/v1/sessions");
        var again =
                Api.as(ana.token()).header("Idempotency-Key", key).body(body).post("/api/v1/sessions");
        var other = Api.as(ana.token())
                .header("Idempotency-Key", key)
                .body(booking(INDIVIDUAL, clinician, hour(2)))
                .post("/api/v1/sessions");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertRefused(other, 422, "idempotency-key-reused");
    }

    @Test
    void whateverStandsInTheWayTheTimeIsNotAvailable() {
        var own = clinician();
        var other = clinician();
        var ana = person(own);
        bookedOwn(person(own), own, hour(1));
        bookedOwn(ana, own, hour(2));

        assertNotAvailable(book(ana.token(), booking(INDIVIDUAL, own, hour(1))));
        assertNotAvailable(book(ana.token(), booking(INDIVIDUAL, own, hour(2))));
        assertNotAvailable(book(ana.token(), booking(INDIVIDUAL, own, hour(3).plusSeconds(60))));
        assertNotAvailable(book(ana.token(), booking(INDIVIDUAL, own, hour(3).minus(Duration.ofDays(3)))));
        assertNotAvailable(book(ana.token(), booking(INDIVIDUAL, own, hour(3).plus(Duration.ofDays(90)))));
        assertNotAvailable(book(ana.token(), booking(INDIVIDUAL, other, hour(3))));
        assertNotAvailable(book(ana.token(), booking(INDIVIDUAL, Tokens.clinician("nobody"), hour(3))));
        var unadmitted = roster.person().treatedBy(own).notYetAdmitted().publish();
        assertNotAvailable(book(unadmitted.token(), booking(INDIVIDUAL, own, hour(3))));
        assertThat(book(unadmitted.token(), booking("INTAKE", own, hour(3))).statusCode())
                .isEqualTo(201);
    }

    @Test
    void aPersonIsNotInTwoPlacesAtOnce() {
        var one = clinician();
        var two = clinician();
        var ana = person(one, two);
        bookedOwn(ana, one, hour(1));

        assertNotAvailable(book(ana.token(), booking(INDIVIDUAL, two, hour(1))));
        assertNotAvailable(book(coordinator, with(booking(INDIVIDUAL, two, hour(1)), "personId", ana.id())));
    }

    @Test
    void aPersonBooksForNobodyElse() {
        var clinician = clinician();
        var ana = person(clinician);
        var ben = person(clinician);
        var couple = openCouple(ana, ben);
        var body = booking(INDIVIDUAL, clinician, hour(1));

        assertNotFound(book(ana.token(), with(body, "personId", ben.id())));
        assertNotFound(book(ana.token(), with(body, "personId", UUID.randomUUID())));
        for (var id : java.util.List.of(couple.id(), UUID.randomUUID())) {
            var asCouple = with(booking(COUPLE, clinician, hour(1)), "coupleId", id);
            assertRefused(book(ana.token(), asCouple), 403, "forbidden");
            assertRefused(book(clinician, asCouple), 403, "forbidden");
        }
        assertThat(book(ana.token(), with(body, "personId", ana.id())).statusCode())
                .isEqualTo(201);
    }

    @Test
    void staffBookForPersonsWhomTheyMayBookFor() {
        var clinician = clinician();
        var ana = person(clinician);
        var body = with(booking(INDIVIDUAL, clinician, hour(1)), "personId", ana.id());

        assertNotFound(book(clinician(), body));
        assertRefused(book(Tokens.lead(), body), 403, "forbidden");
        var view = book(clinician, body).then().statusCode(201).extract().jsonPath();
        assertThat(view.getList("personIds", UUID.class)).containsExactly(ana.id());
        assertThat(view.getMap("")).doesNotContainKey("room");
        book(coordinator, with(body, "startsAt", hour(2).toString())).then().statusCode(201);
    }

    @Test
    void askedWronglyItIsRefused() {
        var clinician = clinician();
        var ana = person(clinician);
        var body = booking(INDIVIDUAL, clinician, hour(1));

        assertRefused(book(ana.token(), with(body, "type", "GROUP")), 400, "invalid-request");
        assertRefused(book(ana.token(), with(body, "coupleId", UUID.randomUUID())), 400, "invalid-request");
        assertRefused(book(coordinator, body), 400, "invalid-request");
        assertRefused(book(coordinator, with(body, "type", COUPLE)), 400, "invalid-request");
        var both = with(with(with(body, "type", COUPLE), "coupleId", UUID.randomUUID()), "personId", ana.id());
        assertRefused(book(coordinator, both), 400, "invalid-request");
        assertRefused(book(ana.token(), with(body, "startsAt", "tomorrow")), 400, "invalid-request");
        assertRefused(book(ana.token(), with(body, "colour", "red")), 400, "invalid-request");
    }

    @Test
    void theCoordinatorBooksACoupleWhileItIsShown() {
        var clinician = clinician();
        var ana = person(clinician);
        var ben = person(clinician);
        var couple = roster.couple(ana, ben).publish();
        var body = with(booking(COUPLE, clinician, hour(1)), "coupleId", couple.id());

        assertRefused(book(coordinator, body), 409, "joint-work-not-possible");
        couple.opened().silentlyStopped().publish();

        var session = book(coordinator, body).then().statusCode(201).extract().jsonPath();
        assertThat(session.getUUID("coupleId")).isEqualTo(couple.id());
        assertThat(session.getList("personIds", UUID.class)).containsExactlyInAnyOrder(ana.id(), ben.id());
        assertNotFound(book(coordinator, with(body, "coupleId", UUID.randomUUID())));
    }

    @Test
    void aCoupleMeetsAClinicianWhoTreatsBothWhenAllAreFree() {
        var clinician = clinician();
        var ofAna = clinician();
        var ana = person(clinician, ofAna);
        var ben = person(clinician);
        var couple = openCouple(ana, ben);
        bookedOwn(ana, ofAna, hour(2));

        for (var body : java.util.List.of(booking(COUPLE, ofAna, hour(1)), booking(COUPLE, clinician, hour(2)))) {
            assertNotAvailable(book(coordinator, with(body, "coupleId", couple.id())));
        }
        bookedFor(couple, clinician, hour(3));
        assertNotAvailable(book(ana.token(), booking(INDIVIDUAL, ofAna, hour(3))));
    }

    @Test
    void whileWhoMayWhatIsUnknownOwnBookingGoesOnAndCouplesWait() {
        var clinician = clinician();
        var ana = person(clinician);
        var ben = person(clinician);
        var couple = openCouple(ana, ben);
        var together = bookedFor(couple, clinician, hour(5));
        roster.goStale(Duration.ofMinutes(2));
        try {
            var own = booked(ana.token(), booking(INDIVIDUAL, clinician, hour(1)));
            assertThat(read(ana.token(), own).statusCode()).isEqualTo(200);
            assertThat(read(ana.token(), together).statusCode()).isEqualTo(200);
            assertThat(get(ana.token(), "/sessions").jsonPath().getList("items"))
                    .hasSize(2);
            assertThat(read(clinician, own).statusCode()).isEqualTo(200);
            var forCouple = with(booking(COUPLE, clinician, hour(2)), "coupleId", couple.id());
            assertRefused(book(coordinator, forCouple), 503, "access-state-unknown");
            assertRefused(post(coordinator, together, "cancellation", Map.of()), 503, "access-state-unknown");
            assertRefused(post(clinician, together, "shared-room", ""), 503, "access-state-unknown");
            assertRefused(read(ana.token(), bookedOwn(ben, clinician, hour(3))), 503, "access-state-unknown");
            assertRefused(read(ana.token(), UUID.randomUUID()), 503, "access-state-unknown");
            var invented = with(booking(INDIVIDUAL, clinician, hour(4)), "personId", UUID.randomUUID());
            assertRefused(book(ana.token(), invented), 503, "access-state-unknown");
        } finally {
            roster.beatAgain();
        }
    }
}
