package care.tandem.enrollment.admission;

import care.tandem.enrollment.person.Persons;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.enrollment.screening.Screenings;
import care.tandem.enrollment.treating.Team;
import care.tandem.platform.contract.enrollment.ConsentKind;
import care.tandem.platform.contract.enrollment.EpisodeKind;
import care.tandem.platform.contract.enrollment.PersonAdmitted;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.event.Outbox;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Admits one person alone: login, decision, consents, team, episode and record change together. */
@ApplicationScoped
class Admission {

    private static final List<ConsentKind> NEEDED =
            List.of(ConsentKind.TREATMENT, ConsentKind.TELEHEALTH, ConsentKind.PRIVACY_NOTICE);

    @Inject
    Episodes episodes;

    @Inject
    Screenings screenings;

    @Inject
    Persons persons;

    @Inject
    Team team;

    @Inject
    RosterChanges roster;

    @Inject
    Outbox outbox;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    /** @param person as they stand under the roster's locks */
    UUID admit(PersonRecord person, List<String> clinicianIds) {
        if (person.isInCare()) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
        var kind = screenings.admits(person.personId());
        requireComplete(person, kind);
        var episode = Episode.begun(ids.next(), person.personId(), kind.orElseThrow(), clock.instant());
        episodes.persist(episode);
        team.become(person.personId(), clinicianIds);
        persons.get(person.personId()).interviewerLeaves();
        roster.publishPerson(person.personId());
        outbox.append(new PersonAdmitted(person.personId(), episode.id()));
        return episode.id();
    }

    /** Names only what the office may know: never a decision's content, never a joint-work consent. */
    private void requireComplete(PersonRecord person, Optional<EpisodeKind> kind) {
        var missing = new ArrayList<String>();
        if (person.sub().isEmpty()) {
            missing.add("a login that claimed the code");
        }
        if (kind.isEmpty()) {
            missing.add("a decision that admits");
        }
        NEEDED.stream()
                .filter(consent -> !person.consentsTo(consent, clock.instant()))
                .map(consent -> "the consent " + consent)
                .forEach(missing::add);
        if (!missing.isEmpty()) {
            throw new ProblemException(
                    ProblemType.ADMISSION_INCOMPLETE, "Still missing: " + String.join(", ", missing) + ".");
        }
    }
}
