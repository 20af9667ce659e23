package care.tandem.assessment.result;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import care.tandem.assessment.Steps;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.PersonBuilder;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class ResultTest {

    @Inject
    TestRoster roster;

    private final Tokens treating = Steps.someClinician();
    private PersonBuilder ana;

    @BeforeEach
    void anaHandedBothIn() {
        ana = roster.person().treatedBy(treating).publish();
        var cpi = Steps.assignment(ana.token(), "CPI");
        var threes = new int[28];
        Arrays.fill(threes, 3);
        Steps.save(ana.token(), cpi, threes).then().statusCode(202);
        Steps.submit(ana.token(), cpi).then().statusCode(202);
        Steps.answerPhq9(ana.token(), Steps.IN_DANGER).then().statusCode(202);
    }

    @Test
    void thePersonSeesThePhq9TotalAndOfTheInventoryOnlyThatItWasHandedIn() {
        var body = Api.as(ana.token())
                .get("/api/v1/persons/me/results")
                .then()
                .statusCode(200)
                .body("items.instrument", contains("PHQ-9", "CPI"))
                .body("items[0].scales[0].score", equalTo(7))
                .body("items[0].scales[0].band", equalTo("MILD"))
                .body("items[1].scales", hasSize(0))
                .body("items[1].clinicallyValidated", equalTo(false));

        body.body(not(containsString("flagged"))).body(not(containsString("CARETAKING")));
    }

    @Test
    void aTreatingClinicianSeesEveryScaleAndWhichItemsWereFlagged() {
        Api.as(treating)
                .get("/api/v1/persons/" + ana.id() + "/results")
                .then()
                .statusCode(200)
                .body("items[0].flaggedItems", contains(9))
                .body("items[1].flaggedItems", hasSize(0))
                .body(
                        "items[1].scales.scale",
                        contains(
                                "CARETAKING_ENABLING",
                                "LACK_OF_BOUNDARIES",
                                "EMOTIONAL_DEPENDENCY",
                                "UNBALANCED_ROLES"))
                .body("items[1].scales.score", contains(3, 3, 3, 3));
    }

    @Test
    void ownResultsNeedAFreshLogin() {
        var old = ana.token().authenticatedAt(Instant.now().minus(Duration.ofMinutes(11)));

        Api.as(old)
                .get("/api/v1/persons/me/results")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/step-up-required"));
        Api.as(treating.authenticatedAt(Instant.now().minus(Duration.ofHours(2))))
                .get("/api/v1/persons/" + ana.id() + "/results")
                .then()
                .statusCode(200);
    }

    @Test
    void nobodyElseFindsResults() {
        var partner = roster.person().treatedBy(treating);
        roster.couple(ana, partner).publish();
        var stranger = roster.person().publish();

        for (var other : new Tokens[] {partner.token(), stranger.token(), Steps.someClinician()}) {
            Api.as(other).get("/api/v1/persons/" + ana.id() + "/results").then().statusCode(404);
            Api.as(other)
                    .get("/api/v1/persons/" + UUID.randomUUID() + "/results")
                    .then()
                    .statusCode(404);
        }
        for (var role : new Tokens[] {Tokens.coordinator(), Tokens.auditor(), Tokens.admin(), Tokens.lead()}) {
            Api.as(role).get("/api/v1/persons/" + ana.id() + "/results").then().statusCode(403);
        }
    }

    @Test
    void aListIsReadOnWithItsCursor() {
        String next = Api.as(treating)
                .get("/api/v1/persons/" + ana.id() + "/results?limit=1")
                .then()
                .extract()
                .path("next");

        Api.as(treating)
                .queryParam("limit", 1)
                .queryParam("cursor", next)
                .get("/api/v1/persons/" + ana.id() + "/results")
                .then()
                .statusCode(200)
                .body("items.instrument", contains("CPI"));
    }
}
