package care.tandem.enrollment.invitation;

import care.tandem.enrollment.EnrollmentSettings;
import care.tandem.enrollment.limit.Allowance;
import care.tandem.enrollment.limit.Attempt;
import care.tandem.enrollment.person.Persons;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.enrollment.secret.KeyedHash;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.time.TandemClock;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Binds the caller's login to the person whose code they know. One login's tries come one after another. */
@ApplicationScoped
class Claim {

    @Inject
    Invitations invitations;

    @Inject
    Persons persons;

    @Inject
    RosterChanges roster;

    @Inject
    Access access;

    @Inject
    Allowance allowance;

    @Inject
    KeyedHash hash;

    @Inject
    Caller caller;

    @Inject
    EnrollmentSettings settings;

    @Inject
    TandemClock clock;

    @Inject
    MeterRegistry metrics;

    /**
     * Whatever is wrong with the code, it is the same refusal after the same two questions, so that it takes as long: only
     * for a code that is good, and a login that is free, there is more to do.
     */
    UUID claim(OneTimeCode code) {
        var login = caller.subject();
        allowance.take(
                Attempt.INVITATION_CLAIM,
                hash.of(KeyedHash.Purpose.LOGIN, login),
                settings.invitations().attemptsPerHour());
        var isFree = !persons.isBound(login);
        var codeHash = hash.of(KeyedHash.Purpose.INVITATION_CODE, code.characters());
        var personId = invitations
                .personOfOpen(codeHash, clock.instant())
                .filter(found -> isFree)
                .orElseThrow(this::notValid);
        roster.lock(personId);
        var invitation = invitations.ofCode(codeHash).orElseThrow(this::notValid);
        var person = persons.get(personId);
        if (person.isClaimed() || !invitation.isOpen(clock.instant())) {
            throw notValid();
        }
        invitation.use(clock.instant());
        person.claimedBy(login);
        roster.publishPerson(personId);
        access.write(personId, Relation.OWN);
        return personId;
    }

    private ProblemException notValid() {
        metrics.counter("tandem.codes.refused").increment();
        return new ProblemException(ProblemType.CODE_NOT_VALID);
    }
}
