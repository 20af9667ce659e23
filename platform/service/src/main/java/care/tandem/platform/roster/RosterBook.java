package care.tandem.platform.roster;

import care.tandem.platform.contract.Topics;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.event.Outbox;
import care.tandem.platform.event.RosterSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;

/**
 * Where enrollment writes the roster. A transaction that changes anything a record is made of, or decides on both
 * partners' facts, first locks (couple, then persons by id), reads only after that, and then writes: two changes at once
 * cannot bring back what one of them ended.
 */
@ApplicationScoped
public class RosterBook {

    @Inject
    RosterSettings settings;

    @Inject
    Roster roster;

    @Inject
    RosterRows rows;

    @Inject
    Outbox outbox;

    /** Locks the rows there are; a person or couple that is only being made has none yet. */
    public void lock(Optional<UUID> coupleId, Collection<UUID> personIds) {
        requireAuthority();
        coupleId.ifPresent(id -> roster.couple(id, Roster.Lock.UPDATE));
        personIds.stream().sorted().forEach(id -> roster.person(id, Roster.Lock.UPDATE));
    }

    /** Writes the next revision of a person and sends it. The row must be locked, or new. */
    public void writePerson(UUID personId, LongFunction<PersonRecord> ofRevision) {
        requireAuthority();
        var last = roster.person(personId, Roster.Lock.UPDATE)
                .map(known -> known.record().revision());
        var record = ofRevision.apply(last.orElse(0L) + 1);
        write(rows.put(record), personId, record);
    }

    /** Writes the next revision of a couple and sends it. The row must be locked, or new. */
    public void writeCouple(UUID coupleId, LongFunction<CoupleRecord> ofRevision) {
        requireAuthority();
        var last = roster.couple(coupleId, Roster.Lock.UPDATE)
                .map(known -> known.record().revision());
        var record = ofRevision.apply(last.orElse(0L) + 1);
        write(rows.put(record), coupleId, record);
    }

    private void write(boolean newer, UUID subject, Object record) {
        if (!newer) {
            throw new IllegalStateException("the roster's row was not locked before it was read");
        }
        outbox.append(Topics.ROSTER, subject, record);
    }

    private void requireAuthority() {
        if (!settings.authority()) {
            throw new IllegalStateException("only enrollment writes the roster");
        }
    }
}
