package care.tandem.assessment.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import care.tandem.assessment.Steps;
import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.Together;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class OnCallTest {

    RunningServers servers;

    @Test
    void theLeadSaysWhoWatchesAndCliniciansReadIt() {
        var clinician = Steps.someClinician();
        Steps.watching(clinician);

        Api.as(clinician)
                .get("/api/v1/on-call")
                .then()
                .statusCode(200)
                .body("watchedNow", equalTo(true))
                .body("clinicianIds", contains(clinician.subject()));
        Steps.watching();
        Api.as(clinician)
                .get("/api/v1/on-call")
                .then()
                .body("watchedNow", equalTo(false))
                .body("clinicianIds", hasSize(0));
    }

    @Test
    void aChangeNeedsTheTagOfWhatWasRead() {
        var body = Map.of("clinicianIds", List.of("someone"));

        Api.as(Tokens.lead()).body(body).put("/api/v1/on-call").then().statusCode(428);
        Api.as(Tokens.lead())
                .header("If-Match", "\"old\"")
                .body(body)
                .put("/api/v1/on-call")
                .then()
                .statusCode(412);
    }

    @Test
    void ofManyChangesFromOneReadingOneHolds() throws Exception {
        var etag = Api.as(Tokens.lead()).get("/api/v1/on-call").header("ETag");

        var statuses = Together.run(
                8,
                i -> Api.as(Tokens.lead())
                        .header("If-Match", etag)
                        .body(Map.of("clinicianIds", List.of("racer-" + i)))
                        .put("/api/v1/on-call")
                        .statusCode());

        assertThat(statuses).containsOnlyOnce(200).contains(412);
        assertThat(statuses).isSubsetOf(200, 412);
    }

    @Test
    void onlyTheLeadChangesTheRota() {
        var body = Map.of("clinicianIds", List.of());

        Api.as(Steps.someClinician()).body(body).put("/api/v1/on-call").then().statusCode(403);
        Api.as(Tokens.participant("someone")).get("/api/v1/on-call").then().statusCode(403);
        Api.as(Tokens.lead())
                .header("If-Match", "\"x\"")
                .body(Map.of("clinicianIds", List.of(" ")))
                .put("/api/v1/on-call")
                .then()
                .statusCode(400);
    }

    @Test
    void whoWatchedBeforeIsKept() {
        var before = servers.database().number("SELECT count(*) FROM on_call_rota");

        Steps.watching(Steps.someClinician());
        Steps.watching();

        assertThat(servers.database().number("SELECT count(*) FROM on_call_rota"))
                .isEqualTo(before + 2);
    }
}
