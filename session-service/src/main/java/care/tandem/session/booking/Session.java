package care.tandem.session.booking;

import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import care.tandem.session.SessionType;
import care.tandem.session.availability.Slot;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.annotations.BatchSize;

/** A meeting in the calendars of those who have a seat in it. Moves only along {@link SessionStatus}. */
@Entity
public class Session {

    @Id
    private UUID sessionId;

    @ManyToOne(fetch = FetchType.LAZY, optional = false, cascade = CascadeType.PERSIST)
    @JoinColumn(name = "booking_id")
    private Booking booking;

    @OneToMany(mappedBy = "session", cascade = CascadeType.PERSIST)
    @BatchSize(size = 200)
    private List<Seat> seats = new ArrayList<>();

    @Enumerated(EnumType.STRING)
    private SessionType type;

    @Enumerated(EnumType.STRING)
    private SessionStatus status;

    private UUID personId;
    private UUID episodeId;
    private Face face;
    private UUID replacesId;

    @Enumerated(EnumType.STRING)
    private CancellationReason cancellationReason;

    @Version
    private long version;

    Session() {}

    static Session ofOne(Supplier<UUID> ids, SessionType type, Booking booking, UUID personId, Optional<UUID> episode) {
        var session = of(ids.get(), type, booking);
        session.personId = personId;
        session.episodeId = episode.orElse(null);
        session.seat(Seat.of(ids.get(), ids.get(), personId, booking.slot()));
        return session;
    }

    /** Seats in the order of their owners, as all rows that can exclude one another are inserted. */
    static Session ofCouple(Supplier<UUID> ids, Booking booking, List<UUID> personIds, Face face) {
        var session = of(ids.get(), SessionType.COUPLE, booking);
        session.face = face;
        personIds.stream()
                .sorted()
                .forEach(person -> session.seat(Seat.of(ids.get(), ids.get(), person, booking.slot())));
        return session;
    }

    private static Session of(UUID sessionId, SessionType type, Booking booking) {
        var session = new Session();
        session.sessionId = sessionId;
        session.type = type;
        session.status = SessionStatus.BOOKED;
        session.booking = booking;
        return session;
    }

    private void seat(Seat seat) {
        seats.add(seat);
        seat.belongTo(this);
    }

    /** One of two in a booking leaves it for a booking of its own: the other stays where it is. */
    void moveTo(Slot slot, Supplier<UUID> ids, Instant now) {
        requireComing(now);
        status = status.to(SessionStatus.BOOKED);
        if (isOneOfTwo()) {
            booking = Booking.of(ids.get(), booking.clinicianId(), slot);
        } else {
            booking.moveTo(slot);
        }
        seats.forEach(seat -> seat.moveTo(slot));
    }

    /**
     * Frees the time of everyone in it. One of two in a booking leaves the clinician's time taken for good: an opening
     * that came back, or did not, would tell whether the other one still stands.
     */
    void cancel(Optional<CancellationReason> reason, Instant now) {
        requireComing(now);
        status = status.to(SessionStatus.CANCELLED);
        cancellationReason = reason.orElse(null);
        seats.forEach(Seat::free);
        if (!isOneOfTwo()) {
            booking.free();
        }
    }

    /** Becomes one session for each person, in the same booking and rooms; the episodes are of those in care now. */
    public List<Session> becomeOneForEach(Supplier<UUID> ids, Map<UUID, UUID> episodes) {
        status = status.to(SessionStatus.REPLACED);
        var each = new ArrayList<Session>();
        for (var seat :
                seats.stream().sorted(Comparator.comparing(Seat::personId)).toList()) {
            var session = of(ids.get(), SessionType.INDIVIDUAL, booking);
            session.personId = seat.personId();
            session.episodeId = episodes.get(seat.personId());
            session.replacesId = sessionId;
            session.seat(seat);
            each.add(session);
        }
        return each;
    }

    /** A new permit on the same face. */
    public void stamp(UUID permit) {
        face = face.under(permit);
    }

    /** Whether its clinician may bring both together now. */
    public boolean mayBeShared(CoupleRecord couple) {
        return face != null && face.holdsFor(couple);
    }

    private void requireComing(Instant now) {
        if (!slot().startsAt().isAfter(now)) {
            throw new ProblemException(ProblemType.STATE_DOES_NOT_ALLOW);
        }
    }

    private boolean isOneOfTwo() {
        return type != SessionType.COUPLE && booking.coupleId().isPresent();
    }

    public UUID id() {
        return sessionId;
    }

    public SessionType type() {
        return type;
    }

    public SessionStatus status() {
        return status;
    }

    public Slot slot() {
        return booking.slot();
    }

    public String clinicianId() {
        return booking.clinicianId();
    }

    /** Only while it is the couple's own session. */
    public Optional<UUID> coupleId() {
        return type == SessionType.COUPLE ? booking.coupleId() : Optional.empty();
    }

    /** The couple's session in whose place it stands. */
    public Optional<UUID> replacesId() {
        return Optional.ofNullable(replacesId);
    }

    Optional<CancellationReason> cancellationReason() {
        return Optional.ofNullable(cancellationReason);
    }

    public List<UUID> personIds() {
        return seats.stream().map(Seat::personId).sorted().toList();
    }

    Optional<UUID> roomOf(UUID person) {
        return seats.stream()
                .filter(s -> s.personId().equals(person))
                .map(Seat::roomId)
                .findFirst();
    }
}
