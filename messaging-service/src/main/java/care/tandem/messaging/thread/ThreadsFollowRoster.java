package care.tandem.messaging.thread;

import care.tandem.messaging.crypto.ThreadCiphers;
import care.tandem.messaging.notification.Notifier;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.roster.RosterListener;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import care.tandem.platform.wording.NeutralWording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Opens and closes threads as the roster says, by comparing the threads that stand here with the record that arrived:
 * whatever arrives twice, or after a gap, leaves the same.
 */
@ApplicationScoped
class ThreadsFollowRoster implements RosterListener {

    @Inject
    MessageThreads threads;

    @Inject
    Feeds feeds;

    @Inject
    ThreadCiphers ciphers;

    @Inject
    Notifier notifier;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    /** The end of an episode closes its thread to new messages; it stays the person's to read. */
    @Override
    public void personChanged(Optional<PersonRecord> before, PersonRecord now) {
        var wanted = Opening.of(now);
        threads.openCareThreadsOf(now.personId()).stream()
                .filter(thread ->
                        !thread.hasGround(wanted.map(Opening::groundId).orElse(null)))
                .forEach(thread -> thread.close(clock.instant()));
        wanted.ifPresent(this::open);
    }

    /** Only the face opens and closes for the two; the permit is stamped and shows to nobody. */
    @Override
    public void coupleChanged(Optional<CoupleRecord> before, CoupleRecord now) {
        for (var thread : threads.openOfCouple(now.coupleId())) {
            if (thread.isFaceOf(now)) {
                now.jointPermit().ifPresent(thread::stamp);
            } else {
                thread.close(clock.instant());
                notifier.tell(thread.personIds(), NeutralWording.CONVERSATION_CHANGED, thread.id());
            }
        }
        Opening.of(now).ifPresent(this::open);
    }

    private void open(Opening opening) {
        var id = ids.next();
        if (!threads.open(id, opening, clock.instant())) {
            return;
        }
        var readers = Stream.concat(opening.personIds().stream().map(Optional::of), Stream.of(Optional.<UUID>empty()));
        readers.forEach(reader -> feeds.persist(Feed.of(ids.next(), id, reader)));
        ciphers.makeKeyFor(id);
        notifier.tell(opening.personIds(), NeutralWording.CONVERSATION_OPENED, id);
    }
}
