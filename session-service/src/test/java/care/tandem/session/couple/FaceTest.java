package care.tandem.session.couple;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.testing.CoupleBuilder;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.session.Stories;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class FaceTest extends Stories {

    @Inject
    FaceChanges reaction;

    private Tokens clinician;
    private PersonBuilder ana;
    private PersonBuilder ben;
    private CoupleBuilder couple;

    @BeforeEach
    void oneCouple() {
        clinician = clinician();
        ana = person(clinician);
        ben = person(clinician);
        couple = openCouple(ana, ben);
    }

    @Test
    void aClosedFaceMakesComingSessionsIntoOneForEach() {
        var coming = bookedFor(couple, clinician, hour(1));
        var room = read(ana.token(), coming).jsonPath().getString("room");

        couple.closed().publish();

        for (var token : List.of(ana.token(), ben.token())) {
            assertNotFound(read(token, coming));
            assertThat(only(token).getString("items[0].type")).isEqualTo("INDIVIDUAL");
            assertThat(only(token).getString("items[0].status")).isEqualTo("BOOKED");
            assertThat(only(token).getString("items[0].startsAt")).isEqualTo(hour(1).toString());
            assertThat(only(token).getMap("items[0]")).doesNotContainKey("coupleId");
        }
        assertThat(only(ana.token()).getString("items[0].room")).isEqualTo(room);
        assertThat(idOf(ana)).isNotEqualTo(idOf(ben)).isNotEqualTo(coming);
        assertNotFound(read(ana.token(), idOf(ben)));
        assertThat(database()
                        .number(
                                "SELECT count(DISTINCT booking_id) FROM session WHERE session_id IN (?, ?)",
                                idOf(ana),
                                idOf(ben)))
                .isEqualTo(1);
        assertThat(openings(ana.token(), clinician, hour(1))).doesNotContain(hour(1).toString());
    }

    @Test
    void whatHasBegunOrIsCancelledStaysTheCouples() {
        var begun = bookedFor(couple, clinician, hour(1));
        begun(begun);
        var cancelled = bookedFor(couple, clinician, hour(2));
        post(coordinator, cancelled, "cancellation", Map.of()).then().statusCode(200);

        couple.closed().publish();

        assertThat(read(ana.token(), begun).jsonPath().getString("type")).isEqualTo(COUPLE);
        assertThat(read(ben.token(), cancelled).jsonPath().getString("type")).isEqualTo(COUPLE);
    }

    @Test
    void silentStopAndNewPermitChangeNothingThatShows() {
        var session = bookedFor(couple, clinician, hour(1));
        var before = read(ben.token(), session);

        couple.silentlyStopped().publish();
        assertThat(read(ben.token(), session).asString()).isEqualTo(before.asString());
        couple.opened().publish();

        assertThat(read(ben.token(), session).asString()).isEqualTo(before.asString());
        assertThat(read(ben.token(), session).header("ETag")).isEqualTo(before.header("ETag"));
    }

    @Test
    void aNewFaceLeavesWhatTheOldOneEnded() {
        bookedFor(couple, clinician, hour(1));
        couple.closed().publish();
        couple.opened().publish();
        var next = bookedFor(couple, clinician, hour(2));

        assertThat(get(ana.token(), "/sessions").jsonPath().getList("items.type"))
                .containsExactly(COUPLE, "INDIVIDUAL");
        assertThat(read(ana.token(), next).jsonPath().getString("type")).isEqualTo(COUPLE);
    }

    @Test
    void hearingItAllAgainRepeatsNothing() {
        bookedFor(couple, clinician, hour(1));
        couple.closed().publish();
        var before = get(ana.token(), "/sessions").asString()
                + get(ben.token(), "/sessions").asString();
        var sessions = database().number("SELECT count(*) FROM session");

        database().run("DELETE FROM roster_couple WHERE couple_id = ?", couple.id());
        couple.publish();

        assertThat(get(ana.token(), "/sessions").asString()
                        + get(ben.token(), "/sessions").asString())
                .isEqualTo(before);
        assertThat(database().number("SELECT count(*) FROM session")).isEqualTo(sessions);
    }

    @Test
    void afterARebuildAFaceThatEndedMeanwhileStillEndsItsSessions() {
        var session = bookedFor(couple, clinician, hour(1));
        database().run("DELETE FROM roster_couple WHERE couple_id = ?", couple.id());

        couple.closed().publish();

        assertNotFound(read(ana.token(), session));
        assertThat(only(ana.token()).getString("items[0].type")).isEqualTo("INDIVIDUAL");
    }

    @Test
    void aWordOlderThanTheBookingDoesNotEndIt() {
        couple.publish();
        var session = bookedFor(couple, clinician, hour(1));
        var older = new CoupleRecord(
                couple.id(), 0, 1, ana.id(), ben.id(), Optional.empty(), Optional.of(UUID.randomUUID()), false);

        QuarkusTransaction.requiringNew().run(() -> reaction.coupleChanged(Optional.empty(), older));

        assertThat(read(ana.token(), session).jsonPath().getString("type")).isEqualTo(COUPLE);
    }

    @Test
    void oneWhoCancelsOrMovesTheirsTellsTheOtherNothing() {
        bookedFor(couple, clinician, hour(1));
        bookedFor(couple, clinician, hour(2));
        couple.closed().publish();
        var list = get(ana.token(), "/sessions").asString();
        var shown = openings(ana.token(), clinician, hour(0));
        var bens = get(ben.token(), "/sessions").jsonPath().getList("items.sessionId", UUID.class);

        post(ben.token(), bens.get(0), "cancellation", Map.of()).then().statusCode(200);
        post(ben.token(), bens.get(1), "reschedule", Map.of("startsAt", hour(5).toString()))
                .then()
                .statusCode(200);

        assertThat(get(ana.token(), "/sessions").asString()).isEqualTo(list);
        assertThat(openings(ana.token(), clinician, hour(0)))
                .isEqualTo(shown.stream()
                        .filter(at -> !at.equals(hour(5).toString()))
                        .toList());
        for (var id : get(ana.token(), "/sessions").jsonPath().getList("items.sessionId", UUID.class)) {
            post(ana.token(), id, "cancellation", Map.of()).then().statusCode(200);
        }
        assertThat(openings(ana.token(), clinician, hour(0))).doesNotContain(hour(1).toString(), hour(2).toString());
    }

    @Test
    void anAbsenceNoteGoesWithItsAuthorsSession() {
        var session = bookedFor(couple, clinician, hour(1));
        post(ben.token(), session, "absence-note", Map.of("text", "only for you"))
                .then()
                .statusCode(202);

        couple.closed().publish();

        assertThat(get(clinician, "/sessions/" + idOf(ben) + "/attendance").asString())
                .contains("only for you");
        assertThat(get(clinician, "/sessions/" + idOf(ana) + "/attendance").asString())
                .doesNotContain("only for you");
    }

    private static JsonPath only(Tokens token) {
        var list = get(token, "/sessions").jsonPath();
        assertThat(list.getList("items")).hasSize(1);
        return list;
    }

    private static UUID idOf(PersonBuilder person) {
        return only(person.token()).getUUID("items[0].sessionId");
    }
}
