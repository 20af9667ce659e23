package care.tandem.platform.walls;

import static care.tandem.platform.walls.DoorTest.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.RunningServers;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A request whose transaction was ended from outside while it was frozen or slow: nothing of it stays, and it may come again. */
@QuarkusTest
@WithTandemServers
class LateRequestsTest {

    @Inject
    TestRoster roster;

    RunningServers servers;

    @ParameterizedTest
    @CsvSource({
        "late-transactions, WRITE_MORE",
        "late-transactions, TELL",
        "late-transactions, END",
        "late-sessions, WRITE_MORE",
        "late-sessions, TELL",
        "late-sessions, END"
    })
    void itIsToldToComeAgainAndNothingOfItStays(String path, String next) {
        var what = UUID.randomUUID().toString();
        var ana = roster.person().publish();

        problem(
                        Api.as(ana.token())
                                .get("/api/v1/" + path + "/" + what + "/" + next)
                                .then(),
                        503,
                        "unavailable")
                .header("Retry-After", equalTo("2"));

        assertThat(servers.database().number("SELECT count(*) FROM heard WHERE what = ?", what))
                .isZero();
    }
}
