package care.tandem.session.couple;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** That both of a couple were brought together in a session, under which permit and by whom; written once. */
@Entity
class SharedRoom {

    @Id
    private UUID roomId;

    private UUID sessionId;
    private UUID permitId;
    private String openedBy;
    private Instant openedAt;

    SharedRoom() {}

    static SharedRoom of(UUID roomId, UUID sessionId, UUID permitId, String clinicianId, Instant at) {
        var room = new SharedRoom();
        room.roomId = roomId;
        room.sessionId = sessionId;
        room.permitId = permitId;
        room.openedBy = clinicianId;
        room.openedAt = at;
        return room;
    }

    UUID roomId() {
        return roomId;
    }

    UUID sessionId() {
        return sessionId;
    }

    Instant openedAt() {
        return openedAt;
    }
}
