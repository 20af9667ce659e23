package care.tandem.assessment.assignment;

import care.tandem.assessment.AssessmentSettings;
import care.tandem.assessment.instrument.Catalogue;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.roster.RosterListener;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Everyone gets the same instruments when they are admitted. */
@Singleton
class EntryAssignments implements RosterListener {

    @Inject
    AssessmentSettings settings;

    @Inject
    Catalogue catalogue;

    @Inject
    Assigning assigning;

    /** Only at the beginning of a stay: at a later change of the record, a new entry instrument would tell its moment. */
    @Override
    public void personChanged(Optional<PersonRecord> before, PersonRecord now) {
        if (!now.isInCare() || before.filter(b -> isSameStay(b, now)).isPresent()) {
            return;
        }
        var episode = now.episode().orElseThrow().episodeId();
        var addressee = new Assignments.Addressee(now.personId(), episode);
        for (var code : settings.entryInstruments()) {
            var instrument = catalogue.assignable(code).orElseThrow();
            assigning.assign(addressee, instrument, AssignmentOccasion.ENTRY, Optional.empty());
        }
    }

    private static boolean isSameStay(PersonRecord before, PersonRecord now) {
        return before.isInCare()
                && before.episode()
                        .map(PersonRecord.Episode::episodeId)
                        .equals(now.episode().map(PersonRecord.Episode::episodeId));
    }
}
