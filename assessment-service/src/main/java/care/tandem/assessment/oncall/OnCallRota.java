package care.tandem.assessment.oncall;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** Who watches when. Never changed: each change is the next revision, and two changes at once want the same one. */
@Entity
@Immutable
public class OnCallRota {

    @Id
    private long revision;

    /** Who watched when it was set; read by the previous release, which knows no shifts. */
    private String[] clinicianIds;

    private Instant since;
    private String changedBy;

    /** Since when nobody had watched when it was set; empty where somebody did. */
    private Instant uncoveredSince;

    @Immutable
    @ElementCollection
    @CollectionTable(name = "on_call_shift", joinColumns = @JoinColumn(name = "revision"))
    @OrderBy("startsAt, endsAt, clinicianId")
    private List<OnCallShift> shifts = List.of();

    @Immutable
    @ElementCollection
    @CollectionTable(name = "on_call_contact", joinColumns = @JoinColumn(name = "revision"))
    @OrderBy("clinicianId")
    private List<OnCallContact> contacts = List.of();

    protected OnCallRota() {}

    /** Before the first change nobody is watching, and never has been. */
    static OnCallRota none() {
        var rota = new OnCallRota();
        rota.uncoveredSince = Instant.EPOCH;
        return rota;
    }

    OnCallRota changedTo(List<OnCallShift> shifts, List<OnCallContact> contacts, String by, Instant at) {
        var next = new OnCallRota();
        next.revision = revision + 1;
        next.shifts = shifts.stream()
                .sorted(Comparator.comparing(OnCallShift::startsAt)
                        .thenComparing(OnCallShift::endsAt)
                        .thenComparing(OnCallShift::clinicianId))
                .toList();
        next.contacts = contacts.stream()
                .sorted(Comparator.comparing(OnCallContact::clinicianId))
                .toList();
        next.clinicianIds = next.watchingAt(at).toArray(String[]::new);
        next.changedBy = by;
        next.since = at;
        next.uncoveredSince = next.isWatchedAt(at) ? null : isWatchedAt(at) ? at : unwatchedFrom(at);
        return next;
    }

    public boolean isWatchedAt(Instant at) {
        return !shiftsAt(at).isEmpty();
    }

    public boolean watches(String clinicianId, Instant at) {
        return watchingAt(at).contains(clinicianId);
    }

    public List<OnCallShift> shiftsAt(Instant at) {
        return shifts.stream().filter(shift -> shift.runsAt(at)).toList();
    }

    /** Clinicians and covers of the shifts that run then. */
    public List<String> watchingAt(Instant at) {
        return shiftsAt(at).stream()
                .flatMap(OnCallShift::watchers)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Where the first gap begins, seen from that moment: the end of the shifts that follow one another without a break; and
     * where nobody watches then, since when nobody does. It names the gap.
     */
    public Instant unwatchedFrom(Instant at) {
        if (!isWatchedAt(at)) {
            return shifts.stream()
                    .map(OnCallShift::endsAt)
                    .filter(end -> !end.isAfter(at))
                    .max(Comparator.naturalOrder())
                    .or(() -> Optional.ofNullable(uncoveredSince))
                    .orElse(since);
        }
        var end = at;
        for (var shift : shifts) {
            if (!shift.startsAt().isAfter(end) && shift.endsAt().isAfter(end)) {
                end = shift.endsAt();
            }
        }
        return end;
    }

    /** Where that clinician is paged; every one whom a shift names has an address. */
    public String addressOf(String clinicianId) {
        return contacts.stream()
                .filter(contact -> contact.clinicianId().equals(clinicianId))
                .map(OnCallContact::email)
                .findFirst()
                .orElseThrow();
    }

    /** What is running or to come. */
    List<OnCallShift> shiftsNotOverAt(Instant at) {
        return shifts.stream().filter(shift -> shift.endsAt().isAfter(at)).toList();
    }

    List<OnCallContact> contacts() {
        return contacts;
    }

    Optional<Instant> changedAt() {
        return Optional.ofNullable(since);
    }
}
