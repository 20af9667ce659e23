package care.tandem.messaging.thread;

import care.tandem.platform.contract.enrollment.CoupleRecord;
import java.util.Optional;

/**
 * A caller who may do in a thread what was asked for.
 *
 * @param couple the couple's record, locked, where the caller writes in a couple's thread
 */
public record Member(MessageThread thread, Reader reader, Optional<CoupleRecord> couple) {}
