package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import java.util.List;
import java.util.UUID;

/** What two persons have in common while their joint work is open. */
public record JointWork(UUID coupleId, CoupleThread thread, CoupleSession session) {

    /** Of two who both said yes: released, known to those whose work rests on it, and the first session booked. */
    public static JointWork opened(Programme programme, UUID coupleId, List<Person> both) {
        programme.jointWork(coupleId, "OPEN").is(200);
        for (var person : both) {
            Soon.comesTrue(() -> CoupleThread.of(person));
        }
        Soon.comesTrue(() -> assertThat(House.records(Program.SESSION).permitsJointWork(coupleId))
                .isTrue());
        var session = programme.calendar().bookForCouple(coupleId);
        return new JointWork(coupleId, CoupleThread.of(both.get(0)), session);
    }

    /** All that either of the two can read, of the own and of the common. */
    public List<String> readable(Calendar calendar) {
        return List.of(
                "/me",
                "/persons/me",
                "/couples/" + coupleId,
                "/persons/me/consents",
                "/persons/me/episodes",
                "/persons/me/treating-clinicians",
                "/sessions",
                session.path(),
                calendar.openingsPath("INDIVIDUAL"),
                "/persons/me/assignments",
                "/persons/me/results",
                "/threads",
                thread.messages(),
                "/notifications");
    }
}
