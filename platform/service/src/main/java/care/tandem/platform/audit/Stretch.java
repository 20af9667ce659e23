package care.tandem.platform.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A part of the chain and what belongs to it, as one snapshot of the database has it.
 *
 * @param before what it follows
 * @param since when that was sealed
 * @param more whether more seals come behind it
 * @param onTheirWay ids of the heads that wait in the outbox
 * @param unsealed how many rows wait for the sealer
 * @param findings what is wrong whatever Kafka says
 * @param gaps what a restore lost, as it declared
 */
record Stretch(
        Link before,
        Instant since,
        List<Seal> seals,
        boolean more,
        Set<UUID> onTheirWay,
        long unsealed,
        List<Finding> findings,
        List<Gap> gaps) {

    long last() {
        return seals.isEmpty() ? before.number() : seals.get(seals.size() - 1).number();
    }

    long rows() {
        return seals.stream().mapToLong(seal -> seal.auditIds().size()).sum();
    }
}
