package care.tandem.enrollment.treating;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One clinician assigned to one person, from a moment on. */
@Entity
class TreatingClinician {

    @Id
    private UUID treatingId;

    private UUID personId;
    private String clinicianId;
    private Instant fromAt;
    private Instant untilAt;

    @Version
    private int version;

    protected TreatingClinician() {}

    static TreatingClinician from(Instant at, UUID id, UUID personId, String clinicianId) {
        var treating = new TreatingClinician();
        treating.treatingId = id;
        treating.personId = personId;
        treating.clinicianId = clinicianId;
        treating.fromAt = at;
        return treating;
    }

    void endsAt(Instant at) {
        untilAt = at;
    }

    String clinicianId() {
        return clinicianId;
    }

    Instant fromAt() {
        return fromAt;
    }
}
