package care.tandem.assessment.crisiscard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.assessment.Steps;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import care.tandem.platform.time.TandemClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class CrisisCardTest {
    private static final int UNTIL_IT_IS_PLANNED = 12;

    @Inject
    TestRoster roster;

    @Inject
    TandemClock clock;

    RunningServers servers;

    private final Tokens treating = Steps.someClinician();
    private final Tokens onCall = Steps.someClinician();
    private PersonBuilder ben;

    @BeforeEach
    void benIsInCare() {
        ben = roster.person().treatedBy(treating).publish();
        Steps.watching(onCall);
    }

    @Test
    void noCardOpensWithoutAFlag() {
        save("212 Pine Street", List.of(sister())).then().statusCode(202);

        for (var staff : List.of(onCall, treating, Tokens.lead())) {
            Api.as(staff).get(path(ben.id())).then().statusCode(404);
        }
    }

    @Test
    void anOpenFlagOpensTheCardToThoseWhoAnswerIt() {
        save("212 Pine Street", List.of(sister())).then().statusCode(202);
        Steps.pressAlarm(ben.token());

        for (var staff : List.of(onCall, treating, Tokens.lead())) {
            Api.as(staff)
                    .get(path(ben.id()))
                    .then()
                    .statusCode(200)
                    .body("presentPlace", equalTo("212 Pine Street"))
                    .body("supportPersons.name", contains("Rosa"));
        }
        Api.as(Steps.someClinician()).get(path(ben.id())).then().statusCode(404);
        Api.as(Tokens.coordinator()).get(path(ben.id())).then().statusCode(403);
        assertThat(servers.database()
                        .number(
                                "SELECT count(*) FROM audit WHERE ? = ANY(persons) AND operation = 'readCrisisCard'",
                                ben.id()))
                .isEqualTo(3);
    }

    @Test
    void theCardStaysOpenForAWhileAfterTheAcknowledgementAndThenCloses() {
        save("212 Pine Street", List.of(sister()));
        Steps.pressAlarm(ben.token());
        var id = Steps.flagsOf(ben.id(), onCall).get(0).get("riskFlagId");
        Api.as(onCall)
                .body(Map.of())
                .post("/api/v1/risk-flags/" + id + "/acknowledgement")
                .then()
                .statusCode(200);

        Api.as(onCall).get(path(ben.id())).then().statusCode(200);
        clock.advance(Duration.ofHours(13));
        try {
            Api.as(onCall).get(path(ben.id())).then().statusCode(404);
            Api.as(treating).get(path(ben.id())).then().statusCode(404);
        } finally {
            clock.advance(Duration.ofHours(-13));
        }
    }

    @Test
    void theLastCardSavedIsThePresentOneAndTheEarlierIsKept() {
        save("212 Pine Street", List.of(sister()));
        save("9 Elm Road", List.of(sister(), partner())).then().statusCode(202);
        Steps.pressAlarm(ben.token());

        Api.as(onCall)
                .get(path(ben.id()))
                .then()
                .body("presentPlace", equalTo("9 Elm Road"))
                .body("supportPersons.isPartner", contains(false, true));
        assertThat(servers.database().number("SELECT count(*) FROM crisis_card WHERE person_id = ?", ben.id()))
                .isEqualTo(2);
    }

    /** PostgreSQL plans a statement for good once it has come a few times, and refuses the plan when its columns change. */
    @Test
    void itIsReadOnWhenTheNextReleaseHasAddedToItsTable() {
        save("212 Pine Street", List.of(sister()));
        Steps.pressAlarm(ben.token());
        for (var i = 0; i < UNTIL_IT_IS_PLANNED; i++) {
            Api.as(onCall).get(path(ben.id())).then().statusCode(200);
        }

        servers.database().run("ALTER TABLE crisis_card ADD COLUMN of_the_next_release text");

        Api.as(onCall).get(path(ben.id())).then().statusCode(200);
    }

    @Test
    void thePartnerAloneIsNoSupport() {
        save("212 Pine Street", List.of(partner()))
                .then()
                .statusCode(400)
                .body("errors.field", contains("supportPersons"));

        save("212 Pine Street", List.of()).then().statusCode(202);
    }

    @Test
    void aCardOfAnotherFormIsRefusedByField() {
        var card = new HashMap<>(card("  ", List.of(sister())));
        card.put("safeNumber", "call me");

        Api.as(ben.token())
                .body(card)
                .put(path(ben.id()))
                .then()
                .statusCode(400)
                .body("errors.field", contains("presentPlace", "safeNumber"));
    }

    @Test
    void theCardIsWriteOnlyForThePersonAndNobodyElseSavesIt() {
        var ana = roster.person();
        roster.couple(ana, ben).publish();

        Api.as(ben.token()).get(path(ben.id())).then().statusCode(403);
        Api.as(ana.token())
                .body(card("x", List.of()))
                .put(path(ben.id()))
                .then()
                .statusCode(404);
        Api.as(treating).body(card("x", List.of())).put(path(ben.id())).then().statusCode(403);
    }

    @Test
    void aFlagOfOneIsNoKeyToThePartnersCard() {
        var ana = roster.person();
        roster.couple(ana, ben).publish();
        Api.as(ana.token())
                .body(card("9 Elm Road", List.of()))
                .put("/api/v1/persons/me/crisis-card")
                .then()
                .statusCode(202);
        Steps.pressAlarm(ben.token());

        Api.as(onCall).get(path(ana.id())).then().statusCode(404);
        Api.as(onCall).get(path(UUID.randomUUID())).then().statusCode(404);
    }

    private Response save(String place, List<Map<String, Object>> supportPersons) {
        return Api.as(ben.token()).body(card(place, supportPersons)).put("/api/v1/persons/me/crisis-card");
    }

    private static Map<String, Object> card(String place, List<Map<String, Object>> supportPersons) {
        return Map.of(
                "safeNumber",
                "+1 303 555 0147",
                "presentPlace",
                place,
                "localEmergencyNumber",
                "911",
                "supportPersons",
                supportPersons);
    }

    private static Map<String, Object> sister() {
        return Map.of("name", "Rosa", "number", "+1 303 555 0199", "relation", "sister", "isPartner", false);
    }

    private static Map<String, Object> partner() {
        return Map.of("name", "Ana", "number", "+1 303 555 0111", "relation", "partner", "isPartner", true);
    }

    private static String path(UUID personId) {
        return "/api/v1/persons/" + personId + "/crisis-card";
    }
}
