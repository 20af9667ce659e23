package care.tandem.session.booking;

import care.tandem.platform.contract.enrollment.CoupleRecord;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What a couple's session rests on: the face it was booked on, the permit it carries, and the roster's word from which both
 * are known. An older word, heard again after a rebuild, says nothing about it.
 */
@Embeddable
record Face(UUID shownId, UUID permitId, Integer coupleEpoch, Long coupleRevision) {

    static Face of(CoupleRecord couple) {
        return new Face(
                couple.jointShown().orElseThrow(),
                couple.jointPermit().orElse(null),
                couple.epoch(),
                couple.revision());
    }

    Face under(UUID permit) {
        return new Face(shownId, permit, coupleEpoch, coupleRevision);
    }

    /** Whether it is the very face, and the very permit, that hold now. */
    boolean holdsFor(CoupleRecord couple) {
        return couple.jointPermit().filter(permit -> permit.equals(permitId)).isPresent()
                && couple.jointShown().filter(shown -> shown.equals(shownId)).isPresent();
    }
}
