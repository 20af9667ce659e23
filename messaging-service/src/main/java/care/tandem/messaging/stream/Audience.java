package care.tandem.messaging.stream;

import care.tandem.messaging.message.Message;
import care.tandem.messaging.message.Messages;
import care.tandem.messaging.thread.MessageThread;
import care.tandem.messaging.thread.MessageThreads;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.contract.messaging.MessageDelivered;
import care.tandem.platform.contract.messaging.NotificationMade;
import care.tandem.platform.roster.Roster;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Who may hear of an event, asked anew for each event: on an old roster, or where a relation has ended, nobody hears, and
 * nothing says so.
 */
@ApplicationScoped
class Audience {

    private static final Predicate<Recipient> NOBODY = recipient -> false;

    @Inject
    Roster roster;

    @Inject
    MessageThreads threads;

    @Inject
    Messages messages;

    @Inject
    TandemClock clock;

    /** Never its author: a message that is held must not ring differently from one that is not. */
    Predicate<Recipient> of(MessageDelivered event) {
        var thread = threads.findByIdOptional(event.threadId());
        var message = messages.in(event.threadId(), event.messageId());
        if (thread.isEmpty() || message.isEmpty() || !roster.age().isFresh() || isUnknown(thread.get())) {
            return NOBODY;
        }
        var persons = personsOf(thread.get().personIds());
        return recipient -> recipient.isParticipant()
                ? mayHear(recipient, thread.get(), message.get(), persons)
                : mayHear(recipient, message.get(), persons);
    }

    private static boolean mayHear(
            Recipient participant, MessageThread thread, Message message, List<PersonRecord> persons) {
        return persons.stream()
                .filter(person -> isLoginOf(participant, person))
                .map(PersonRecord::personId)
                .anyMatch(id -> thread.isShownTo(id)
                        && message.authorPerson().filter(id::equals).isEmpty());
    }

    /** A clinician who treats one of a couple reads what that one sees, and a delivered message is seen by both. */
    private boolean mayHear(Recipient clinician, Message message, List<PersonRecord> persons) {
        var isAuthor = message.authorStaffId().filter(clinician.login()::equals).isPresent();
        return !isAuthor && persons.stream().anyMatch(p -> p.isTreatedBy(clinician.login(), clock.instant()));
    }

    Predicate<Recipient> of(NotificationMade event) {
        if (!roster.age().isFresh()) {
            return NOBODY;
        }
        var persons = personsOf(List.of(event.personId()));
        return recipient ->
                recipient.isParticipant() && persons.stream().anyMatch(person -> isLoginOf(recipient, person));
    }

    private boolean isUnknown(MessageThread thread) {
        return thread.coupleId()
                .flatMap(id -> roster.couple(id, Roster.Lock.NONE))
                .filter(Roster.Known::unknown)
                .isPresent();
    }

    private List<PersonRecord> personsOf(List<UUID> personIds) {
        return personIds.stream()
                .flatMap(id -> roster.person(id, Roster.Lock.NONE).stream())
                .filter(known -> !known.unknown())
                .map(Roster.Known::record)
                .toList();
    }

    private static boolean isLoginOf(Recipient recipient, PersonRecord person) {
        return person.sub().filter(recipient.login()::equals).isPresent();
    }
}
