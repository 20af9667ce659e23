package care.tandem.assessment.oncall;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** A stretch of time in which one clinician watches; the cover, if there is one, is called when that one does not answer. */
@Embeddable
public class OnCallShift {

    private String clinicianId;
    private String coverId;
    private Instant startsAt;
    private Instant endsAt;

    protected OnCallShift() {}

    OnCallShift(String clinicianId, Optional<String> coverId, Instant startsAt, Instant endsAt) {
        this.clinicianId = clinicianId;
        this.coverId = coverId.orElse(null);
        this.startsAt = startsAt;
        this.endsAt = endsAt;
    }

    boolean runsAt(Instant at) {
        return !at.isBefore(startsAt) && at.isBefore(endsAt);
    }

    /** Clinician and cover: both may be called, so both see what stands. */
    Stream<String> watchers() {
        return Stream.concat(Stream.of(clinicianId), coverId().stream());
    }

    public String clinicianId() {
        return clinicianId;
    }

    public Optional<String> coverId() {
        return Optional.ofNullable(coverId);
    }

    Instant startsAt() {
        return startsAt;
    }

    Instant endsAt() {
        return endsAt;
    }
}
