package care.tandem.platform.audit;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Seals that a restore to an earlier moment lost, as the audit record {@code restored} declares them in its ground.
 *
 * @param last what the restored database has
 * @param continued what Kafka has: the seal that holds the record follows this one
 */
record Gap(Link last, Link continued) {

    /** The act of the record. */
    static final String ACT = "restored";

    private static final Pattern GROUND =
            Pattern.compile("AFTER (\\d{1,18}) ([0-9a-f]{64}) CONTINUES (\\d{1,18}) ([0-9a-f]{64})");

    String ground() {
        return "AFTER %d %s CONTINUES %d %s"
                .formatted(
                        last.number(),
                        last.head().hex(),
                        continued.number(),
                        continued.head().hex());
    }

    /** What the row declares, if it is such a record. */
    static Optional<Gap> in(AuditRow row) {
        if (!ACT.equals(row.operation()) || row.relation() == null) {
            return Optional.empty();
        }
        var ground = GROUND.matcher(row.relation());
        return ground.matches()
                ? Optional.of(new Gap(link(ground.group(1), ground.group(2)), link(ground.group(3), ground.group(4))))
                : Optional.empty();
    }

    private static Link link(String number, String head) {
        return new Link(Long.parseLong(number), new Hash(head));
    }
}
