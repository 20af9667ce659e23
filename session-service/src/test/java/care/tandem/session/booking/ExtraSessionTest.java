package care.tandem.session.booking;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.session.Stories;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a clinician adds for one person in a hard week: the partner, of the same clinician, sees every opening that there was. */
@QuarkusTest
@WithTandemServers
class ExtraSessionTest extends Stories {

    private Tokens clinician;
    private PersonBuilder ana;
    private PersonBuilder ben;

    @BeforeEach
    void bothAreTreatedByTheSame() {
        clinician = clinician();
        ana = person(clinician);
        ben = person(clinician);
    }

    /** The last hour of tomorrow, when nothing is offered. */
    private static Instant late() {
        return hour(0).plus(Duration.ofHours(23));
    }

    private Map<String, Object> extra(Instant from, Duration length) {
        var body = with(booking(INDIVIDUAL, clinician, from), "personId", ben.id());
        return with(body, "endsAt", from.plus(length).toString());
    }

    @Test
    void aClinicianAddsASessionOutsideTheHoursAndNoOpeningGoesForIt() {
        openCouple(ana, ben);
        var before = openings(ana.token(), clinician, late());

        var session = booked(clinician, extra(late(), Duration.ofMinutes(50)));

        assertThat(openings(ana.token(), clinician, late())).isEqualTo(before);
        assertThat(get(ana.token(), "/sessions").jsonPath().getList("items")).isEmpty();
        assertNotFound(read(ana.token(), session));
        var own = read(ben.token(), session).then().statusCode(200).extract().jsonPath();
        assertThat(own.getString("endsAt"))
                .isEqualTo(late().plus(Duration.ofMinutes(50)).toString());
    }

    @Test
    void twoOfThemAtOnceOrASecondForThePersonIsNotAvailable() {
        booked(clinician, extra(late(), Duration.ofMinutes(50)));

        assertRefused(
                book(clinician, extra(late().plusSeconds(600), Duration.ofMinutes(30))), 409, "slot-not-available");
    }

    @Test
    void nobodyElseAddsOneAndNothingElseIsOne() {
        var body = extra(late(), Duration.ofMinutes(50));

        for (var caller : new Tokens[] {ben.token(), coordinator, clinician()}) {
            assertRefused(book(caller, body), 400, "invalid-request");
        }
        assertRefused(book(clinician, with(body, "type", "INTAKE")), 400, "invalid-request");
        assertRefused(book(clinician, extra(late(), Duration.ZERO)), 400, "invalid-request");
        assertRefused(book(clinician, extra(late(), Duration.ofMinutes(121))), 400, "invalid-request");
        assertRefused(book(clinician, extra(late().minusSeconds(60), Duration.ofMinutes(50))), 400, "invalid-request");
        assertNotFound(book(clinician, with(body, "personId", UUID.randomUUID())));
    }

    @Test
    void whatIsBehindOrTooFarAheadIsNotAvailable() {
        for (var days : new int[] {-2, 120}) {
            var then = late().plus(Duration.ofDays(days));
            assertRefused(book(clinician, extra(then, Duration.ofMinutes(50))), 409, "slot-not-available");
        }
    }
}
