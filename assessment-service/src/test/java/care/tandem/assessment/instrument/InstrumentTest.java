package care.tandem.assessment.instrument;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import com.arjuna.ats.arjuna.coordinator.TxControl;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTandemServers
class InstrumentTest {

    @Inject
    UsedVersions usedVersions;

    @Inject
    TestRoster roster;

    RunningServers servers;

    @Test
    void anyoneWithATokenReadsTheCatalogue() {
        Api.as(Tokens.clinic("clinic-a", "progress:read"))
                .get("/api/v1/instruments")
                .then()
                .statusCode(200)
                .body("items.code", containsInAnyOrder("CPI", "PHQ-9"))
                .body("items.find { it.code == 'CPI' }.clinicallyValidated", equalTo(false));
    }

    @Test
    void withoutATokenThereIsNoCatalogue() {
        Api.anonymously().get("/api/v1/instruments").then().statusCode(401);
    }

    @Test
    void theWordingOfThePhq9IsNotOurs() {
        Api.as(Tokens.participant("someone"))
                .get("/api/v1/instruments/PHQ-9")
                .then()
                .statusCode(200)
                .body("ownWording", equalTo(false))
                .body("items", hasSize(9))
                .body("items.text", everyItem(matchesPattern("Item \\d \\(wording from your licensed form\\)")))
                .body("options.value", contains(0, 1, 2, 3))
                .body("scales[0].lowest", equalTo(0))
                .body("scales[0].highest", equalTo(27))
                .body("scales[0].changePoints", equalTo(5));
    }

    @Test
    void aVersionOrCodeThatIsNotThereIsNotFound() {
        var someone = Tokens.participant("someone");

        Api.as(someone).get("/api/v1/instruments/CPI?version=1").then().statusCode(200);
        Api.as(someone).get("/api/v1/instruments/CPI?version=7").then().statusCode(404);
        Api.as(someone).get("/api/v1/instruments/NOPE").then().statusCode(404);
    }

    @Test
    void aFileThatWasEditedAfterUseRefusesToStart() {
        roster.person().publish();
        var written = servers.database().text("SELECT content_hash FROM instrument_version WHERE code = 'CPI'");
        servers.database().run("UPDATE instrument_version SET content_hash = 'other' WHERE code = 'CPI'");
        try {
            assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(usedVersions::refuseEdited))
                    .hasMessageContaining("CPI")
                    .hasMessageContaining("new version");
        } finally {
            servers.database().run("UPDATE instrument_version SET content_hash = ? WHERE code = 'CPI'", written);
        }
        QuarkusTransaction.requiringNew().run(usedVersions::refuseEdited);
    }

    /** On a busy machine a program is slow at first; a request gives up sooner. */
    @Test
    void whoStartsMayReadForLongerThanARequest() {
        var database = servers.database();
        database.run("ALTER TABLE instrument_version RENAME TO read_at_once");
        database.run("""
                CREATE VIEW instrument_version AS
                WITH slept AS MATERIALIZED (SELECT pg_sleep(2)) SELECT read_at_once.* FROM read_at_once, slept
                """);
        database.run("GRANT SELECT ON instrument_version TO PUBLIC");
        var ofARequest = TxControl.getDefaultTimeout();
        TxControl.setDefaultTimeout(1);
        try {
            assertThatNoException().isThrownBy(() -> usedVersions.checkAtStart(new StartupEvent()));
        } finally {
            TxControl.setDefaultTimeout(ofARequest);
            database.run("DROP VIEW instrument_version");
            database.run("ALTER TABLE read_at_once RENAME TO instrument_version");
        }
    }
}
