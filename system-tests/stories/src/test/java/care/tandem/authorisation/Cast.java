package care.tandem.authorisation;

import care.tandem.story.Login;
import care.tandem.story.Logins;
import care.tandem.story.Soon;
import care.tandem.suite.Existing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Somebody of every {@link Kind}. */
public final class Cast {
    private static final List<String> SERVICES = List.of("enrollment", "session", "assessment", "messaging");
    private static final Duration A_MOMENT = Duration.ofSeconds(8);

    public final Existing existing = new Existing();
    /** Has a login of the realm, and no role. */
    final Login ofNoRole = Logins.userOfNoRole("Nora");
    /** Claimed no code yet. */
    final Login unclaimed = Logins.participant("Paul");
    /** Broke the glass over Ana's record in every service. */
    final Login glassBreaker = Logins.user("clinician", "Greta");
    /** Could read Ana's progress until a moment ago. */
    final Login clinicOfThePast = Logins.clinic();

    final Login onlyRefers = Logins.clinic("referrals:write");
    final Login onlyReads = Logins.clinic("progress:read");

    /** One for all suites that only ask what is refused, or what changes nothing. */
    public static Cast whoseRecordsStay() {
        return Shared.CAST;
    }

    private static final class Shared {
        private static final Cast CAST = new Cast();
    }

    Cast() {
        var path = existing.ana.path("/progress");
        existing.programme.discloseProgress(
                existing.ana, clinicOfThePast, Instant.now().plus(A_MOMENT));
        Soon.within(A_MOMENT, () -> clinicOfThePast.door().get(path).is(200));
        SERVICES.forEach(this::breakTheGlassOf);
        Soon.comesTrue(() -> clinicOfThePast.door().get(path).is(404));
    }

    private void breakTheGlassOf(String service) {
        var reason = Map.of("reason", "She called in distress.");
        glassBreaker
                .door()
                .post(existing.ana.path("/break-glass/" + service), reason)
                .is(201);
    }
}
