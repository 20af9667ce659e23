package care.tandem.messaging.thread;

import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A thread that the roster says there should be. */
record Opening(ThreadKind kind, UUID groundId, Optional<UUID> coupleId, List<UUID> personIds, Optional<UUID> permitId) {

    /** For a person in care. */
    static Optional<Opening> of(PersonRecord person) {
        return person.episode()
                .filter(e -> person.isInCare())
                .map(episode -> new Opening(
                        ThreadKind.CARE,
                        episode.episodeId(),
                        Optional.empty(),
                        List.of(person.personId()),
                        Optional.empty()));
    }

    /** For a couple with a face. */
    static Optional<Opening> of(CoupleRecord couple) {
        return couple.jointShown()
                .map(face -> new Opening(
                        ThreadKind.COUPLE,
                        face,
                        Optional.of(couple.coupleId()),
                        couple.personIds(),
                        couple.jointPermit()));
    }
}
