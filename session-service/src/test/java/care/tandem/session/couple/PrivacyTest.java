package care.tandem.session.couple;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.CoupleBuilder;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.session.Stories;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What ana sees stays the same, byte for byte, whatever ben tells or has done to him in private. */
@QuarkusTest
@WithTandemServers
class PrivacyTest extends Stories {

    private Tokens clinician;
    private Tokens ofBen;
    private PersonBuilder ana;
    private PersonBuilder ben;
    private CoupleBuilder couple;
    private UUID together;

    @BeforeEach
    void aCoupleWithASession() {
        clinician = clinician();
        ofBen = clinician();
        ana = person(clinician);
        ben = person(clinician, ofBen);
        couple = openCouple(ana, ben);
        together = bookedFor(couple, clinician, hour(1));
        begun(together);
    }

    @Test
    void nothingThatBenDoesInPrivateShowsToAna() {
        var before = allThatAnaSees();

        couple.silentlyStopped().publish();
        assertThat(allThatAnaSees()).as("revoked").isEqualTo(before);
        post(ben.token(), together, "absence-note", Map.of("text", "she hits me"))
                .then()
                .statusCode(202);
        assertThat(allThatAnaSees()).as("absence noted").isEqualTo(before);
        record(ofBen, ben.id());
        assertThat(allThatAnaSees()).as("attendance recorded").isEqualTo(before);
        var alone = bookedOwn(ben, ofBen, hour(4));
        assertThat(allThatAnaSees()).as("booked alone").isEqualTo(before);
        post(ben.token(), alone, "cancellation", Map.of()).then().statusCode(200);
        ben.treatedBy(clinician).publish();
        ben.discharged().publish();
        assertThat(allThatAnaSees()).as("discharged").isEqualTo(before);
    }

    @Test
    void theSharedRoomDoesNotShow() {
        var before = allThatAnaSees();

        post(clinician, together, "shared-room", "").then().statusCode(201);

        assertThat(allThatAnaSees()).isEqualTo(before);
    }

    @Test
    void bothSeeTheSameButForTheirOwnRoom() {
        var anas = read(ana.token(), together).jsonPath().<String, Object>getMap("");
        var bens = read(ben.token(), together).jsonPath().<String, Object>getMap("");

        assertThat(anas.remove("room")).isNotEqualTo(bens.remove("room"));
        assertThat(anas).isEqualTo(bens).doesNotContainKeys("personIds", "firstName");
        assertThat(read(ana.token(), together).asString())
                .doesNotContain(ben.id().toString());
    }

    @Test
    void anotherCoupleAndAClinicSeeNothing() {
        var cleo = person(clinician());
        var dan = person(clinician());
        openCouple(cleo, dan);

        for (var token : List.of(cleo.token(), dan.token())) {
            assertNotFound(read(token, together));
            assertThat(get(token, "/sessions").jsonPath().getList("items")).isEmpty();
            assertNotFound(post(token, together, "absence-note", Map.of("text", "x")));
            assertNotFound(post(token, together, "cancellation", Map.of()));
        }
        var clinic = Tokens.clinic("clinic-b", "referrals:write progress:read");
        assertRefused(read(clinic, together), 403, "forbidden");
        assertRefused(get(clinic, "/sessions"), 403, "forbidden");
        assertRefused(get(clinic, "/sessions/" + UUID.randomUUID()), 403, "forbidden");
    }

    /** Bytes and ETags of every view that ana has. */
    private List<String> allThatAnaSees() {
        var seen = new ArrayList<String>();
        for (var path : List.of(
                "/sessions",
                "/sessions/" + together,
                "/openings?type=INDIVIDUAL&from=" + hour(0) + "&to=" + hour(22))) {
            var answer = get(ana.token(), path);
            seen.add(answer.statusCode() + " " + answer.header("ETag") + " " + answer.asString());
        }
        seen.add(post(ana.token(), together, "cancellation", Map.of()).asString());
        seen.add(get(ana.token(), "/sessions/" + together + "/attendance").asString());
        return seen;
    }

    private void record(Tokens by, UUID person) {
        var path = "/api/v1/sessions/" + together + "/attendance";
        Api.as(by)
                .header("If-Match", Api.as(by).get(path).header("ETag"))
                .body(Map.of("persons", List.of(Map.of("personId", person, "status", "NO_SHOW", "minutes", 0))))
                .put(path)
                .then()
                .statusCode(200);
    }
}
