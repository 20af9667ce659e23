package care.tandem.assessment.risk;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/**
 * Who is watching since a moment. Never changed: each change is the next revision, and two changes at once want the same
 * one. Hours, cover and escalation have their place beside the list of clinicians.
 */
@Entity
@Immutable
class OnCallRota {

    @Id
    private long revision;

    private String[] clinicianIds;
    private Instant since;
    private String changedBy;

    protected OnCallRota() {}

    /** Before the first change nobody is watching. */
    static OnCallRota none() {
        var rota = new OnCallRota();
        rota.clinicianIds = new String[0];
        return rota;
    }

    OnCallRota changedTo(List<String> clinicians, String by, Instant at) {
        var next = new OnCallRota();
        next.revision = revision + 1;
        next.clinicianIds = clinicians.stream().distinct().sorted().toArray(String[]::new);
        next.changedBy = by;
        next.since = at;
        return next;
    }

    boolean isCovered() {
        return clinicianIds.length > 0;
    }

    boolean watches(String clinicianId) {
        return clinicianIds().contains(clinicianId);
    }

    List<String> clinicianIds() {
        return Arrays.asList(clinicianIds);
    }

    Optional<Instant> since() {
        return Optional.ofNullable(since);
    }
}
