package care.tandem.platform.contract.enrollment;

import java.time.Instant;

/** The roster's pulse on one partition: all that was committed before {@code at} (database time) came before it. */
public record Beat(Instant at) {}
