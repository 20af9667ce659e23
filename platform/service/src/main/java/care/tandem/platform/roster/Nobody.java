package care.tandem.platform.roster;

import care.tandem.platform.contract.enrollment.ConsentKind;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.DisclosedFact;
import care.tandem.platform.contract.enrollment.EpisodeKind;
import care.tandem.platform.contract.enrollment.EpisodePhase;
import care.tandem.platform.contract.enrollment.PersonRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Rows as anybody's are, of nobody: ids that no record has, and no relation that holds. */
final class Nobody {
    private static final UUID ID = new UUID(0, 0);
    private static final UUID PARTNER_ID = new UUID(0, 1);
    private static final Optional<Instant> ENDED = Optional.of(Instant.EPOCH);

    static final Object[] PERSON = row(new PersonRecord(
            ID,
            0,
            0,
            Optional.of(ID.toString()),
            Optional.of(ID),
            Optional.of(new PersonRecord.Episode(ID, EpisodeKind.PATIENT, EpisodePhase.DISCHARGED)),
            List.of(new PersonRecord.TreatingClinician(ID.toString(), Instant.EPOCH, ENDED)),
            List.of(consent(ConsentKind.TREATMENT), consent(ConsentKind.TELEHEALTH), consent(ConsentKind.JOINT_WORK)),
            "Etc/UTC",
            "en",
            "Nobody"));

    static final Object[] COUPLE =
            row(new CoupleRecord(ID, 0, 0, ID, PARTNER_ID, Optional.of(ID), Optional.of(ID), false));

    private Nobody() {}

    private static PersonRecord.Consent consent(ConsentKind kind) {
        return new PersonRecord.Consent(
                kind.name(), Optional.empty(), Set.of(DisclosedFact.PROGRESS.name()), Instant.EPOCH, ENDED);
    }

    private static Object[] row(Object record) {
        return new Object[] {RosterJson.write(record), false};
    }
}
