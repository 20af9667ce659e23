package care.tandem.messaging.message;

import care.tandem.messaging.crypto.ThreadCipher;
import care.tandem.messaging.crypto.ThreadCiphers;
import care.tandem.messaging.thread.FirstNames;
import care.tandem.messaging.thread.Member;
import care.tandem.messaging.thread.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;

/** Opens messages for one reader. */
@ApplicationScoped
class MessageViews {

    private static final String CARE_TEAM = "Care team";

    @Inject
    ThreadCiphers ciphers;

    @Inject
    FirstNames names;

    /** The thread's key is unwrapped once for all that is shown. */
    Function<FeedEntry, MessageView> of(Member member) {
        var cipher = ciphers.of(member.thread().id());
        return entry -> view(entry, member.reader(), cipher);
    }

    private MessageView view(FeedEntry entry, Reader reader, Optional<ThreadCipher> cipher) {
        var message = entry.message();
        return new MessageView(
                message.id(),
                entry.number(),
                author(message, reader),
                cipher.map(key -> key.open(message.id(), message.body())).orElse(null),
                cipher.isEmpty(),
                entry.at(),
                reader.isStaff() ? message.isHeld() : null);
    }

    private MessageView.Author author(Message message, Reader reader) {
        return message.authorPerson()
                .map(person -> new MessageView.Author(
                        MessageView.AuthorKind.PARTICIPANT,
                        names.of(person),
                        reader.person().filter(person::equals).isPresent()))
                .orElseGet(() -> new MessageView.Author(
                        MessageView.AuthorKind.CLINICIAN,
                        CARE_TEAM,
                        reader.isStaff()
                                && message.authorStaffId()
                                        .filter(reader.login()::equals)
                                        .isPresent()));
    }
}
