package care.tandem.platform.access;

import care.tandem.platform.roster.RosterAge;
import java.time.Duration;
import java.util.Optional;

/** Why a caller may: what stands between the caller and the person or couple. */
public enum Relation {
    /** The person themself. Never closed, whatever became of the roster. */
    OWN(Optional.empty()),
    /** A clinician assigned to the person's episode, now. */
    TREATING(Limits.STAFF),
    /** The clinician named to interview the person; only enrollment knows. */
    INTERVIEWER(Limits.STAFF),
    /** On the rota of those who watch; only assessment knows, on its own tables. */
    ON_CALL(Optional.empty()),
    /** A clinician who broke the glass a moment ago; only ever to read, where {@link #TREATING} reads. */
    BREAK_GLASS(Optional.empty()),
    COORDINATOR(Limits.STAFF),
    LEAD(Limits.STAFF),
    /** A partner clinic that the person's consent names. */
    CONSENTED_CLINIC(Limits.FRESH),
    /** One of the couple's two persons. */
    PARTNER(Limits.FRESH),
    /** A clinician who treats at least one of the couple's persons. */
    TREATING_ONE(Limits.FRESH),
    /** A clinician who treats both of the couple's persons. */
    TREATING_BOTH(Limits.FRESH);

    /** How old the roster may be; zero means the ordinary limit, empty means that nothing closes it. */
    private final Optional<Duration> staleLimit;

    Relation(Optional<Duration> staleLimit) {
        this.staleLimit = staleLimit;
    }

    /**
     * Whether it counts at this age of the roster, about someone of whom the roster may be unknown since a poisoned record.
     * What a person does for themself, and what who is on call does for them, rests on nothing that could have changed.
     */
    boolean isOpen(boolean unknown, RosterAge age) {
        return staleLimit
                .map(limit -> !unknown && (age.isFresh() || age.isWithin(limit)))
                .orElse(true);
    }

    private static final class Limits {
        /** Staff go on about individual persons for half a day, recorded as stale. */
        static final Optional<Duration> STAFF = Optional.of(Duration.ofHours(12));

        static final Optional<Duration> FRESH = Optional.of(Duration.ZERO);
    }
}
