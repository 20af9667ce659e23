package care.tandem.platform.roster;

import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import java.util.Optional;

/**
 * How a service reacts to the roster: by comparing the state it held with the one that arrived, in the transaction that
 * stores it. Revisions may be skipped and, after a rebuild, everything arrives again with nothing before it: make each
 * reaction unique by a constraint.
 */
public interface RosterListener {

    default void personChanged(Optional<PersonRecord> before, PersonRecord now) {}

    default void coupleChanged(Optional<CoupleRecord> before, CoupleRecord now) {}
}
