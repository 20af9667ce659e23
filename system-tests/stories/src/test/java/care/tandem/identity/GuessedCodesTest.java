package care.tandem.identity;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.OwnThread;
import care.tandem.story.Answer;
import care.tandem.story.Login;
import care.tandem.story.Logins;
import care.tandem.story.Programme;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Many logins guess at once. Each has its ten tries an hour, and none learns how near it was. */
class GuessedCodesTest {
    private static final int ATTACKERS = 4;
    private static final int TRIES = 10;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final Programme programme = Programme.withFreshStaff();

    @Test
    void manyLoginsThatGuessAtOnceGetTenTriesEachAndTheRightOneStillComesIn() {
        var ana = programme.walkIn("Ana");
        programme.nameInterviewer(ana);
        var code = programme.interview(ana);
        var attackers = Stream.generate(() -> Logins.participant("Mallory"))
                .limit(ATTACKERS)
                .toList();

        var answers = attackers.stream()
                .map(attacker -> OwnThread.call(() -> guess(attacker)))
                .toList();

        for (var ofOne : answers) {
            assertThat(ofOne.join().subList(0, TRIES))
                    .extracting(Answer::status)
                    .containsOnly(409);
            assertThat(ofOne.join().subList(TRIES, TRIES + 3))
                    .extracting(Answer::status)
                    .containsOnly(429);
        }
        claim(attackers.get(0), code).isRefused(429, "too-many-requests");
        programme.claim(ana, code);
    }

    @Test
    void aCodeThatWasGoodOnceIsAnsweredAsOneThatNeverWas() {
        var ana = programme.walkIn("Ana");
        programme.nameInterviewer(ana);
        var code = programme.interview(ana);
        programme.claim(ana, code);
        var mallory = Logins.participant("Mallory");

        var wrong = claim(mallory, random()).isRefused(409, "code-not-valid");

        assertThat(claim(mallory, code).seen()).isEqualTo(wrong.seen());
    }

    private static List<Answer> guess(Login attacker) {
        return IntStream.range(0, TRIES + 3)
                .mapToObj(i -> claim(attacker, random()))
                .toList();
    }

    private static Answer claim(Login login, String code) {
        return login.door().post("/invitation-claims", Map.of("code", code));
    }

    private static String random() {
        return ThreadLocalRandom.current()
                .ints(12, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .reduce("", String::concat);
    }
}
