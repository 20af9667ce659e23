package care.tandem.session.booking;

import care.tandem.session.availability.Slot;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A clinician's time, taken. While live it overlaps no other of that clinician (a constraint). */
@Entity
class Booking {

    @Id
    private UUID bookingId;

    private String clinicianId;
    private UUID coupleId;
    private Instant startsAt;
    private Instant endsAt;
    private boolean live;

    @Version
    private long version;

    Booking() {}

    static Booking of(UUID bookingId, String clinicianId, Slot slot) {
        var booking = new Booking();
        booking.bookingId = bookingId;
        booking.clinicianId = clinicianId;
        booking.live = true;
        booking.moveTo(slot);
        return booking;
    }

    static Booking ofCouple(UUID bookingId, UUID coupleId, String clinicianId, Slot slot) {
        var booking = of(bookingId, clinicianId, slot);
        booking.coupleId = coupleId;
        return booking;
    }

    void moveTo(Slot slot) {
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
    }

    void free() {
        live = false;
    }

    String clinicianId() {
        return clinicianId;
    }

    Optional<UUID> coupleId() {
        return Optional.ofNullable(coupleId);
    }

    Slot slot() {
        return new Slot(startsAt, endsAt);
    }
}
