package care.tandem.platform.contract.enrollment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A link between two persons, never a merged record.
 *
 * @param jointPermit new after every loss, empty while joint work is stopped: rules what the platform and its staff
 *     disclose
 * @param jointShown the face, new at each showing, empty when closed: rules all that the partners can notice
 * @param hold whether what a partner types into the couple thread is held back
 */
public record CoupleRecord(
        UUID coupleId,
        int epoch,
        long revision,
        UUID firstPersonId,
        UUID secondPersonId,
        Optional<UUID> jointPermit,
        Optional<UUID> jointShown,
        boolean hold) {

    public List<UUID> personIds() {
        return List.of(firstPersonId, secondPersonId);
    }

    public boolean has(UUID personId) {
        return firstPersonId.equals(personId) || secondPersonId.equals(personId);
    }

    public UUID partnerOf(UUID personId) {
        if (!has(personId)) {
            throw new IllegalArgumentException("not of this couple");
        }
        return firstPersonId.equals(personId) ? secondPersonId : firstPersonId;
    }
}
