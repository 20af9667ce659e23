package care.tandem.platform.walls;

import static care.tandem.platform.walls.AccessTest.note;
import static care.tandem.platform.walls.DoorTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class AccessLogTest {

    private static final String OWN = "/api/v1/persons/me/access-log";

    @Inject
    TestRoster roster;

    RunningServers servers;

    @Test
    void whatIsAWeekOldIsShownByDayAndKindAndOnce() {
        var ana = roster.person().in("UTC").publish();
        act(ana, "READ", "OWN", 9);
        act(ana, "READ", "OWN", 9);
        act(ana, "WRITE", "COORDINATOR", 9);
        act(ana, "READ", "CONSENTED_CLINIC", 12);
        act(ana, "READ", "COORDINATOR", 6);

        Api.as(ana.token())
                .get(OWN)
                .then()
                .statusCode(200)
                .body("items.who", contains("COORDINATOR", "OWN_LOGIN", "CLINIC"))
                .body("items.deed", contains("WRITE", "READ", "READ"))
                .body("items.day", contains(day(9), day(9), day(12)));
    }

    @Test
    void itIsReadInPages() {
        var ana = roster.person().in("UTC").publish();
        act(ana, "READ", "OWN", 9);
        act(ana, "READ", "COORDINATOR", 9);
        act(ana, "READ", "OWN", 10);

        var first = Api.as(ana.token()).queryParam("limit", 2).get(OWN);
        first.then().body("items.who", contains("COORDINATOR", "OWN_LOGIN"));
        Api.as(ana.token())
                .queryParam("limit", 2)
                .queryParam("cursor", first.<String>path("next"))
                .get(OWN)
                .then()
                .body("items.day", contains(day(10)));
    }

    @Test
    void onlyThePersonReadsItAndAfterAFreshLogin() {
        var ana = roster.person().publish();
        var ben = roster.person().publish();

        problem(
                Api.as(ben.token())
                        .get("/api/v1/persons/" + ana.id() + "/access-log")
                        .then(),
                404,
                "not-found");
        problem(Api.as(Tokens.lead()).get(OWN).then(), 403, "forbidden");
        problem(
                Api.as(ana.token().authenticatedAt(Instant.now().minus(Duration.ofMinutes(11))))
                        .get(OWN)
                        .then(),
                401,
                "step-up-required");
    }

    /** Ben told something, alone; what follows from it is done about ana too, but nothing of it is hers to see. */
    @Test
    void nothingThatFollowsFromAPartnersPrivateActIsInIt() {
        var quiet = logOf(false);
        var told = logOf(true);

        assertThat(told).isEqualTo(quiet);
        assertThat(quiet).contains("OWN_LOGIN");
    }

    private String logOf(boolean benTells) {
        var clinician = Tokens.clinician("c-" + UUID.randomUUID());
        var ana = roster.person().in("UTC").treatedBy(clinician);
        var ben = roster.person().in("UTC").treatedBy(clinician);
        var couple = roster.couple(ana, ben).opened().publish();
        Api.as(ana.token()).get("/api/v1/persons/me/notes").then().statusCode(200);
        if (benTells) {
            Api.as(ben.token())
                    .body(note("fear", 1))
                    .post("/api/v1/persons/me/notes")
                    .then()
                    .statusCode(201);
            couple.silentlyStopped().publish();
            Api.as(clinician)
                    .get("/api/v1/persons/" + ana.id() + "/notes")
                    .then()
                    .statusCode(200);
            Api.as(clinician).body(note("look after her", 1)).post("/api/v1/persons/" + ana.id() + "/notes");
            var onDuty = Tokens.clinician("c-" + UUID.randomUUID());
            BreakGlassTest.breakGlass(onDuty, ana.id()).then().statusCode(201);
            Api.as(onDuty).get("/api/v1/persons/" + ana.id() + "/notes").then().statusCode(200);
            for (var ground : new String[] {"LEAD", "ON_CALL", "INTERVIEWER", "AUDITOR", "PROGRAM"}) {
                act(ana, "READ", ground, 0);
            }
            servers.database().run("""
                            INSERT INTO audit SELECT gen_random_uuid(), clock_timestamp(), 'x', 'x', 'x', 'READ',
                            ARRAY[cast(? AS uuid), cast(? AS uuid)], NULL, 'COORDINATOR', false, '', ''
                            """, ana.id(), ben.id());
        }
        aWeekPasses(ana);
        return Api.as(ana.token()).get(OWN).asString();
    }

    @Test
    void ownWritesAreNotInItBecauseSomeAreSafetyAnswers() {
        var ana = roster.person().in("UTC").publish();
        act(ana, "WRITE", "OWN", 9);

        Api.as(ana.token()).get(OWN).then().body("items", empty());
    }

    private void act(PersonBuilder person, String deed, String ground, int daysAgo) {
        servers.database().run("""
                        INSERT INTO audit SELECT gen_random_uuid(), clock_timestamp() - cast(? AS interval), 'x', 'x', 'x', ?,
                        ARRAY[cast(? AS uuid)], NULL, ?, false, '', ''
                        """, daysAgo + " days", deed, person.id(), ground);
    }

    /** The same acts, nine days older: in copies, because what is written cannot be changed. */
    private void aWeekPasses(PersonBuilder person) {
        servers.database().run("""
                        INSERT INTO audit SELECT gen_random_uuid(), at - interval '9 days', actor, actor_kind, operation, deed,
                        persons, couple_id, relation, stale, request_id, address
                        FROM audit WHERE persons @> ARRAY[cast(? AS uuid)]
                        """, person.id());
    }

    private String day(int daysAgo) {
        return servers.database()
                .text("SELECT cast(clock_timestamp() AT TIME ZONE 'UTC' AS date) - cast(? AS int)", daysAgo);
    }
}
