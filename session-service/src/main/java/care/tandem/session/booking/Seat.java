package care.tandem.session.booking;

import care.tandem.session.availability.Slot;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;

/**
 * A person's time, taken by a session, and the room in which that person begins: their own, also when two take part. While
 * live it overlaps no other of that person (a constraint).
 */
@Entity
class Seat {

    @Id
    private UUID seatId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "session_id")
    private Session session;

    private UUID personId;
    private UUID roomId;
    private Instant startsAt;
    private Instant endsAt;
    private boolean live;

    Seat() {}

    static Seat of(UUID seatId, UUID roomId, UUID personId, Slot slot) {
        var seat = new Seat();
        seat.seatId = seatId;
        seat.roomId = roomId;
        seat.personId = personId;
        seat.live = true;
        seat.moveTo(slot);
        return seat;
    }

    void belongTo(Session owner) {
        session = owner;
    }

    void moveTo(Slot slot) {
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
    }

    void free() {
        live = false;
    }

    UUID personId() {
        return personId;
    }

    UUID roomId() {
        return roomId;
    }
}
