package care.tandem.session.booking;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.session.Stories;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class CalendarTest extends Stories {

    @Test
    void eachSeesTheirOwnCalendar() {
        var clinician = clinician();
        var ofBen = clinician();
        var ana = person(clinician);
        var ben = person(clinician, ofBen);
        var together = bookedFor(openCouple(ana, ben), clinician, hour(1));
        var anas = bookedOwn(ana, clinician, hour(2));
        var bens = bookedOwn(ben, ofBen, hour(3));

        assertThat(ids(ana.token())).containsExactly(anas, together);
        assertThat(ids(ben.token())).containsExactly(bens, together);
        assertThat(ids(clinician)).containsExactly(bens, anas, together);
        assertThat(ids(ofBen)).containsExactly(bens, together);
        assertThat(ids(clinician())).isEmpty();
        assertThat(ids(person().token())).isEmpty();
        var day = "?from=" + hour(2) + "&to=" + hour(3);
        assertThat(get(coordinator, "/sessions" + day).jsonPath().getList("items.sessionId", UUID.class))
                .contains(anas);
        assertThat(get(ana.token(), "/sessions" + day).jsonPath().getList("items.sessionId", UUID.class))
                .containsExactly(anas);
    }

    @Test
    void toAClinicianOfOneTheOtherIsNotNamed() {
        var clinician = clinician();
        var ofAna = clinician();
        var ana = person(clinician, ofAna);
        var ben = person(clinician);
        var together = bookedFor(openCouple(ana, ben), clinician, hour(1));

        assertThat(read(clinician, together).jsonPath().getList("personIds", UUID.class))
                .containsExactlyInAnyOrder(ana.id(), ben.id());
        assertThat(read(ofAna, together).jsonPath().getList("personIds", UUID.class))
                .containsExactly(ana.id());
    }

    @Test
    void toStrangersASessionDoesNotExist() {
        var clinician = clinician();
        var ana = person(clinician);
        var ben = person(clinician);
        openCouple(ana, ben);
        var alone = bookedOwn(ana, clinician, hour(1));
        var cleo = person(clinician());
        var offTheTeam = clinician();
        var absent = read(cleo.token(), UUID.randomUUID()).asString();

        for (var stranger : List.of(ben.token(), cleo.token(), offTheTeam, Tokens.participant("nobody"))) {
            assertNotFound(read(stranger, alone));
            assertNotFound(post(stranger, alone, "cancellation", Map.of()));
            assertNotFound(post(stranger, alone, "reschedule", Map.of("startsAt", hour(2).toString())));
        }
        assertThat(read(ben.token(), alone).asString()).isEqualTo(absent);
        assertNotFound(post(ben.token(), alone, "absence-note", Map.of("text", "x")));
        assertRefused(read(Tokens.clinic("clinic-a", "progress:read"), alone), 403, "forbidden");
        assertRefused(read(Tokens.auditor(), alone), 403, "forbidden");
        assertNotFound(get(cleo.token(), "/sessions/not-an-id"));
    }

    @Test
    void aClinicianWhoLeavesTheTeamSeesNothingMore() {
        var clinician = clinician();
        var ana = person(clinician);
        var session = bookedOwn(ana, clinician, hour(1));

        ana.treatedBy().publish();

        assertNotFound(read(clinician, session));
        assertThat(ids(clinician)).isEmpty();
        assertThat(read(ana.token(), session).statusCode()).isEqualTo(200);
    }

    @Test
    void theListReadsOnWhereItStopped() {
        var clinician = clinician();
        var ana = person(clinician);
        var expected = new ArrayList<UUID>();
        for (var i = 0; i < 5; i++) {
            expected.add(0, bookedOwn(ana, clinician, hour(i)));
        }
        var seen = new ArrayList<UUID>();
        String cursor = null;
        do {
            var request = Api.as(ana.token()).queryParam("limit", 2);
            var page = (cursor == null ? request : request.queryParam("cursor", cursor))
                    .get("/api/v1/sessions")
                    .jsonPath();
            seen.addAll(page.getList("items.sessionId", UUID.class));
            cursor = page.getString("next");
        } while (cursor != null);

        assertThat(seen).isEqualTo(expected);
    }

    private static List<UUID> ids(Tokens caller) {
        return get(caller, "/sessions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.sessionId", UUID.class);
    }
}
