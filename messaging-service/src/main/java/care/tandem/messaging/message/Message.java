package care.tandem.messaging.message;

import care.tandem.messaging.thread.Feed;
import care.tandem.messaging.thread.Reader;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What someone wrote in a thread, sealed. It is never changed or taken back; only its state moves. */
@Entity
@Table(name = "message")
public class Message {

    @Id
    private UUID messageId;

    private UUID threadId;
    private UUID authorPersonId;
    private String authorStaffId;

    @Enumerated(EnumType.STRING)
    private MessageState state;

    private byte[] body;
    private Instant sentAt;

    @Version
    private long version;

    protected Message() {}

    static Message sent(UUID id, UUID threadId, Reader author, MessageState state, byte[] body, Instant at) {
        var message = new Message();
        message.messageId = id;
        message.threadId = threadId;
        message.authorPersonId = author.person().orElse(null);
        message.authorStaffId = author.isStaff() ? author.login() : null;
        message.state = state;
        message.body = body.clone();
        message.sentAt = at;
        return message;
    }

    /** A clinician lets everyone in the thread have it. */
    void release() {
        state = state.to(MessageState.DELIVERED);
    }

    /** Whether it belongs in this feed now. */
    boolean belongsIn(Feed feed) {
        return state == MessageState.DELIVERED
                || feed.isOfCareTeam()
                || authorPerson().filter(feed::isOf).isPresent();
    }

    boolean isHeld() {
        return state == MessageState.HELD;
    }

    public UUID id() {
        return messageId;
    }

    public boolean isIn(UUID thread) {
        return threadId.equals(thread);
    }

    /** Empty where a clinician wrote it. */
    public Optional<UUID> authorPerson() {
        return Optional.ofNullable(authorPersonId);
    }

    public Optional<String> authorStaffId() {
        return Optional.ofNullable(authorStaffId);
    }

    byte[] body() {
        return body.clone();
    }
}
