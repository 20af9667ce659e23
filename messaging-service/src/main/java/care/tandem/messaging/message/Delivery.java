package care.tandem.messaging.message;

import care.tandem.messaging.crypto.ThreadCipher;
import care.tandem.messaging.crypto.ThreadCiphers;
import care.tandem.messaging.notification.Notifier;
import care.tandem.messaging.thread.Feeds;
import care.tandem.messaging.thread.Member;
import care.tandem.messaging.thread.MessageThread;
import care.tandem.messaging.thread.MessageThreads;
import care.tandem.platform.access.Access;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.messaging.MessageDelivered;
import care.tandem.platform.event.Outbox;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import care.tandem.platform.wording.NeutralWording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/**
 * Brings texts to their readers. The member's roster rows are locked before the thread's, as the reader of the roster
 * does it; numbers are drawn only under the thread's lock.
 */
@ApplicationScoped
class Delivery {

    @Inject
    Access access;

    @Inject
    MessageThreads threads;

    @Inject
    Feeds feeds;

    @Inject
    Messages messages;

    @Inject
    FeedEntries entries;

    @Inject
    ThreadCiphers ciphers;

    @Inject
    Notifier notifier;

    @Inject
    Outbox outbox;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    /** What staff post to both rests on the permit; what a partner types rests on the face, and waits while held. */
    UUID post(Member author, String text) {
        var thread = author.thread();
        threads.lock(thread);
        if (author.reader().isStaff()) {
            author.couple().ifPresent(thread::requirePermit);
        }
        thread.requireOpen();
        var id = ids.next();
        var now = clock.instant();
        var body = cipherOf(thread).seal(id, text);
        var message = Message.sent(id, thread.id(), author.reader(), stateFor(author), body, now);
        messages.persist(message);
        deliver(message, thread, now);
        return id;
    }

    /** A thread whose content has ended takes no more. */
    private ThreadCipher cipherOf(MessageThread thread) {
        return ciphers.of(thread.id()).orElseThrow(() -> new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW));
    }

    private static MessageState stateFor(Member author) {
        var waits = !author.reader().isStaff()
                && author.couple().filter(CoupleRecord::hold).isPresent();
        return waits ? MessageState.HELD : MessageState.DELIVERED;
    }

    /** A disclosure by staff: it rests on the permit, and is for the clinicians of the message's author. */
    void release(Member clinician, UUID messageId) {
        var thread = clinician.thread();
        threads.lock(thread);
        var message = messages.in(thread.id(), messageId)
                .filter(m -> m.authorPerson().filter(clinician.reader()::treats).isPresent())
                .orElseThrow(access::absent);
        clinician.couple().ifPresent(thread::requirePermit);
        message.release();
        deliver(message, thread, clock.instant());
    }

    /** Into every feed where it belongs and does not stand yet. */
    private void deliver(Message message, MessageThread thread, Instant now) {
        var already = entries.feedsWith(message.id());
        feeds.of(thread).stream()
                .filter(feed -> message.belongsIn(feed) && !already.contains(feed.id()))
                .forEach(feed -> entries.persist(FeedEntry.next(feed, message, now)));
        if (!message.isHeld()) {
            announce(message, thread);
        }
    }

    private void announce(Message message, MessageThread thread) {
        var others = thread.personIds().stream()
                .filter(id -> message.authorPerson().filter(id::equals).isEmpty())
                .toList();
        notifier.tell(others, NeutralWording.NEW_MESSAGE, message.id());
        outbox.append(new MessageDelivered(thread.id(), message.id()));
    }
}
