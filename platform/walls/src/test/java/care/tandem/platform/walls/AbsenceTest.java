package care.tandem.platform.walls;

import static care.tandem.platform.walls.DoorTest.problem;
import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Asked;
import care.tandem.platform.testing.TestRoster;
import care.tandem.platform.testing.Tokens;
import care.tandem.platform.testing.WithTandemServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is refused cannot tell by the time that it took whether the person or couple exists: the database is asked as much. */
@QuarkusTest
@WithTandemServers
class AbsenceTest {
    @Inject
    TestRoster roster;

    @Inject
    Asked asked;

    @Test
    void asMuchIsAskedOfAPersonWhoIsNotThereAsOfAnothers() {
        var ben = roster.person().publish();
        var ana = roster.person().publish();

        for (var caller : List.of(
                ana.token(), Tokens.clinician("c-" + UUID.randomUUID()), Tokens.clinic("clinic-a", "notes:read"))) {
            isRefusedAlike(caller, "/api/v1/persons/%s/notes", ben.id());
        }
    }

    @Test
    void asMuchIsAskedOfACoupleThatIsNotThereAsOfAnothers() {
        var others = roster.couple(roster.person(), roster.person()).opened().publish();
        var ana = roster.person();
        roster.couple(ana, roster.person()).opened().publish();

        for (var caller : List.of(ana.token(), Tokens.clinician("c-" + UUID.randomUUID()))) {
            isRefusedAlike(caller, "/api/v1/couples/%s/notes", others.id());
        }
    }

    private void isRefusedAlike(Tokens caller, String path, UUID anothers) {
        var ofAnothers = askedByARefusal(caller, path.formatted(anothers));
        var ofNobodys = askedByARefusal(caller, path.formatted(UUID.randomUUID()));

        assertThat(ofAnothers).isNotEmpty();
        assertThat(ofNobodys).as(path + " as " + caller.subject()).isEqualTo(ofAnothers);
    }

    private List<String> askedByARefusal(Tokens caller, String path) {
        return asked.by(() -> problem(Api.as(caller).get(path).then(), 404, "not-found"));
    }
}
