package care.tandem.enrollment.referral;

import care.tandem.enrollment.EnrollmentSettings;
import care.tandem.platform.contract.enrollment.DisclosedFact;
import care.tandem.platform.contract.enrollment.EpisodePhase;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.roster.Roster;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** What of a referral the present caller may read: the clinic's fixed words, more by consent; the office's view. */
@ApplicationScoped
class ReferralReading {

    @Inject
    Referrals referrals;

    @Inject
    Roster roster;

    @Inject
    Caller caller;

    @Inject
    EnrollmentSettings settings;

    @Inject
    TandemClock clock;

    ReferralView view(Referral referral) {
        var person = roster.person(referral.personId(), Roster.Lock.NONE).map(Roster.Known::record);
        return caller.clinicId()
                .map(clinic -> forClinic(referral, clinic, person))
                .orElseGet(() -> forOffice(referral, person));
    }

    private ReferralView forClinic(Referral referral, String clinic, Optional<PersonRecord> person) {
        var at = clock.instant();
        var form = ReferralView.ofForm(
                referral, referral.shownAt(at, settings.referrals().closedAfter()));
        var facts = Arrays.stream(DisclosedFact.values())
                .filter(fact ->
                        person.filter(p -> p.disclosesTo(clinic, fact, at)).isPresent())
                .toList();
        if (facts.isEmpty()) {
            return form;
        }
        var shown = facts.contains(DisclosedFact.EPISODE) ? shownByEpisode(person) : Optional.<ReferralShown>empty();
        return form.disclosing(shown.orElse(form.status()), referral.personId(), facts);
    }

    private static Optional<ReferralShown> shownByEpisode(Optional<PersonRecord> person) {
        return person.flatMap(PersonRecord::episode)
                .map(e -> e.phase() == EpisodePhase.ACTIVE ? ReferralShown.ADMITTED : ReferralShown.DISCHARGED);
    }

    private ReferralView forOffice(Referral referral, Optional<PersonRecord> person) {
        UUID cameWith = referrals.cameWith(referral).orElse(null);
        var shown = referral.isAccepted() ? ReferralShown.ACCEPTED : ReferralShown.RECEIVED;
        return ReferralView.ofForm(referral, shown)
                .forOffice(person.map(PersonRecord::personId).orElse(null), ReferralView.intakeOf(referral, cameWith));
    }
}
