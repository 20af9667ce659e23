package care.tandem.session.opening;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.session.Stories;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class OpeningTest extends Stories {

    @Test
    void aPersonSeesOwnCliniciansOnly() {
        var own = clinician();
        var other = clinician();
        var ana = person(own);

        assertThat(openings(ana.token(), own, hour(0))).hasSize(23).contains(hour(3).toString());
        assertThat(openings(ana.token(), other, hour(0))).isEmpty();
        assertThat(openings(ana.token(), Tokens.clinician("nobody"), hour(0))).isEmpty();
        assertThat(openings(coordinator, other, hour(0))).hasSize(23);
        var all = ask(ana.token()).get("/api/v1/openings").jsonPath();
        assertThat(all.getList("items.clinicianId")).containsOnly(own.subject());
        assertThat(all.getList("items.clinicianName")).containsOnly("Dr. Rivera");
    }

    @Test
    void aTakenTimeIsAbsentWhoeverTookIt() {
        var clinician = clinician();
        var ana = person(clinician);
        var ben = person(clinician);
        openCouple(ana, ben);
        var stranger = person(clinician);
        bookedOwn(ben, clinician, hour(2));
        bookedOwn(stranger, clinician, hour(3));

        var shown = openings(ana.token(), clinician, hour(0));

        assertThat(shown).hasSize(21).doesNotContain(hour(2).toString(), hour(3).toString());
        assertThat(openings(coordinator, clinician, hour(0))).isEqualTo(shown);
    }

    @Test
    void onesOwnTimeIsNotOfferedElsewhere() {
        var one = clinician();
        var two = clinician();
        var ana = person(one, two);
        bookedOwn(ana, one, hour(4));

        assertThat(openings(ana.token(), two, hour(0))).doesNotContain(hour(4).toString());
        assertThat(openings(coordinator, two, hour(0))).contains(hour(4).toString());
    }

    @Test
    void daysOffAndWhatIsPastHaveNone() {
        var clinician = Tokens.clinician("clinician-" + java.util.UUID.randomUUID());
        describe(clinician, "UTC");
        openAllWeek(clinician, 60, INDIVIDUAL);
        var ana = person(clinician);
        var today = Instant.now().truncatedTo(ChronoUnit.DAYS);

        assertThat(openings(ana.token(), clinician, today))
                .allMatch(at -> Instant.parse(at).isAfter(Instant.now()));
        assertThat(openings(ana.token(), clinician, today.minus(Duration.ofDays(2))))
                .isEmpty();
        assertThat(openings(ana.token(), clinician, today.plus(Duration.ofDays(91))))
                .isEmpty();
        var path = "/api/v1/clinicians/" + clinician.subject() + "/availability";
        var before = Api.as(clinician).get(path);
        Api.as(clinician)
                .header("If-Match", before.header("ETag"))
                .body(Map.of(
                        "hours",
                        before.jsonPath().getList("hours"),
                        "daysOff",
                        List.of(hour(0).toString().substring(0, 10))))
                .put(path)
                .then()
                .statusCode(200);
        assertThat(openings(ana.token(), clinician, hour(0))).isEmpty();
        assertThat(openings(ana.token(), clinician, hour(23))).hasSize(23);
    }

    @Test
    void aPersonWhoIsNotInCareIsOfferedAFirstTalkOnly() {
        var clinician = clinician();
        var ana = roster.person().treatedBy(clinician).notYetAdmitted().publish();

        assertThat(openings(ana.token(), clinician, hour(0))).isEmpty();
        assertThat(ask(ana.token(), "INTAKE").get("/api/v1/openings").jsonPath().getList("items"))
                .isNotEmpty();
    }

    @Test
    void theListReadsOnWhereItStopped() {
        var clinician = clinician();
        var ana = person(clinician);
        var starts = new ArrayList<String>();
        String cursor = null;
        do {
            var request = ask(ana.token()).queryParam("limit", 10);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/openings")
                    .jsonPath();
            starts.addAll(page.getList("items.startsAt"));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(starts).isEqualTo(openings(ana.token(), clinician, hour(0)));
    }

    @Test
    void askedWronglyItIsRefusedAlikeForAll() {
        var ana = person();
        var day = hour(0);

        for (var type : List.of("COUPLE", "GROUP", "nonsense")) {
            assertRefused(ask(ana.token(), type).get("/api/v1/openings"), 400, "invalid-request");
        }
        assertRefused(between(ana.token(), day, day), 400, "invalid-request");
        assertRefused(between(ana.token(), day, day.plus(Duration.ofDays(32))), 400, "invalid-request");
        assertRefused(get(ana.token(), "/openings?type=INDIVIDUAL"), 400, "invalid-request");
        assertRefused(get(ana.token(), "/openings?type=INDIVIDUAL&from=today&to=tomorrow"), 400, "invalid-request");
        assertRefused(
                ask(ana.token()).queryParam("clinicianId", "a b").get("/api/v1/openings"), 400, "invalid-request");
        assertRefused(ask(ana.token()).queryParam("limit", "0").get("/api/v1/openings"), 400, "invalid-request");
        assertRefused(get(Tokens.clinic("clinic-a", "progress:read"), "/openings"), 403, "forbidden");
        assertNotFound(ask(Tokens.participant("nobody")).get("/api/v1/openings"));
    }

    private static RequestSpecification ask(Tokens caller) {
        return ask(caller, INDIVIDUAL);
    }

    private static RequestSpecification ask(Tokens caller, String type) {
        return Api.as(caller)
                .queryParam("type", type)
                .queryParam("from", hour(0).toString())
                .queryParam("to", hour(0).plus(Duration.ofDays(1)).toString());
    }

    private static io.restassured.response.Response between(Tokens caller, Instant from, Instant to) {
        return get(caller, "/openings?type=INDIVIDUAL&from=" + from + "&to=" + to);
    }
}
