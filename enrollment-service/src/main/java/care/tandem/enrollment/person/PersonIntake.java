package care.tandem.enrollment.person;

import care.tandem.enrollment.Adults;
import care.tandem.enrollment.EnrollmentSettings;
import care.tandem.enrollment.referral.Referral;
import care.tandem.enrollment.referral.Referrals;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;

/** Makes a person of an accepted referral, or of who walked in, and their first record. */
@ApplicationScoped
class PersonIntake {

    @Inject
    Persons persons;

    @Inject
    Referrals referrals;

    @Inject
    RosterChanges roster;

    @Inject
    Access access;

    @Inject
    EnrollmentSettings settings;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    UUID take(CreatePerson command) {
        if ((command.referralId() == null) == (command.walkIn() == null)) {
            throw ProblemException.invalid("referralId", "give either a referral or a walk-in");
        }
        var home = new Person.Home(
                Locality.zone(Objects.requireNonNullElse(
                        command.timeZone(), settings.persons().timeZone())),
                Locality.language(Objects.requireNonNullElse(
                        command.locale(), settings.persons().locale())));
        var person = command.walkIn() == null
                ? Person.referred(accepted(command.referralId()), home, clock.instant())
                : walkedIn(command.walkIn(), home);
        persons.persistAndFlush(person);
        roster.publishPerson(person.id());
        access.write(person.id(), Relation.COORDINATOR);
        return person.id();
    }

    private Referral accepted(UUID referralId) {
        var referral = referrals
                .findByIdOptional(referralId)
                .orElseThrow(() -> ProblemException.invalid("referralId", "names no referral"));
        if (!referral.isAccepted()) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        return referral;
    }

    private Person walkedIn(CreatePerson.WalkIn data, Person.Home home) {
        Adults.require(data.dateOfBirth(), clock.today(), "walkIn.dateOfBirth");
        data.contact().requireReachable("walkIn.contact");
        return Person.walkedIn(ids.next(), data, home, clock.instant());
    }
}
