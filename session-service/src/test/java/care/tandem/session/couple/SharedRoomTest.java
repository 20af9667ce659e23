package care.tandem.session.couple;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.CoupleBuilder;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.session.Stories;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class SharedRoomTest extends Stories {

    private Tokens clinician;
    private PersonBuilder ana;
    private PersonBuilder ben;
    private CoupleBuilder couple;
    private UUID session;

    @BeforeEach
    void oneSessionThatHasBegun() {
        clinician = clinician();
        ana = person(clinician);
        ben = person(clinician);
        couple = openCouple(ana, ben);
        session = bookedFor(couple, clinician, hour(1));
        begun(session);
    }

    @Test
    void theClinicianBringsBothTogetherInOneRoom() {
        var first = open(clinician).then().statusCode(201).extract().jsonPath().getUUID("room");
        var again = open(clinician).then().statusCode(201).extract().jsonPath().getUUID("room");

        assertThat(again).isEqualTo(first);
        var rooms = List.of(roomOf(ana), roomOf(ben), first);
        assertThat(rooms).doesNotHaveDuplicates();
    }

    @Test
    void withoutAPermitNoSharedRoomPassesAndNothingShows() {
        var key = UUID.randomUUID().toString();
        var path = "/api/v1/sessions/" + session + "/shared-room";
        Api.as(clinician).header("Idempotency-Key", key).post(path).then().statusCode(201);
        var before = read(ben.token(), session);

        couple.silentlyStopped().publish();

        assertRefused(open(clinician), 409, "joint-work-stopped");
        assertRefused(Api.as(clinician).header("Idempotency-Key", key).post(path), 409, "joint-work-stopped");
        assertThat(read(ben.token(), session).asString()).isEqualTo(before.asString());
        assertThat(read(ben.token(), session).header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void aNewPermitOnTheSameFaceOpensAgain() {
        var first = open(clinician).jsonPath().getUUID("room");
        couple.silentlyStopped().publish();
        couple.opened().publish();

        var again = open(clinician).then().statusCode(201).extract().jsonPath().getUUID("room");

        assertThat(again).isNotEqualTo(first);
    }

    @Test
    void onlyTheSessionsOwnClinicianOpensIt() {
        var another = clinician();
        ana.treatedBy(clinician, another).publish();
        assertNotFound(open(another));
        ben.treatedBy(clinician, another).publish();

        assertNotFound(open(another));
        assertNotFound(open(clinician()));
        for (var token : List.of(ana.token(), coordinator, Tokens.lead())) {
            assertRefused(open(token), 403, "forbidden");
        }
    }

    @Test
    void itOpensAroundItsTimeAndForCouplesOnly() {
        var later = bookedFor(couple, clinician, hour(2));
        var alone = bookedOwn(ana, clinician, hour(3));

        assertRefused(post(clinician, later, "shared-room", ""), 409, "state-does-not-allow");
        assertRefused(post(clinician, alone, "shared-room", ""), 409, "state-does-not-allow");
        assertNotFound(post(clinician, UUID.randomUUID(), "shared-room", ""));
    }

    private Response open(Tokens caller) {
        return Api.as(caller).post("/api/v1/sessions/" + session + "/shared-room");
    }

    private UUID roomOf(PersonBuilder person) {
        return read(person.token(), session).jsonPath().getUUID("room");
    }
}
