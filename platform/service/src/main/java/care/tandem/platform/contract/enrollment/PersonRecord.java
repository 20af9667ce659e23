package care.tandem.platform.contract.enrollment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * All that other services may know of a person, whole, each time something of it changes. {@code sub} is empty until a
 * login is bound; {@code episode} is empty until admission.
 *
 * @param epoch raised by a restore to an earlier moment; compares before the revision
 * @param revision raised by every change, under the row's lock
 * @param timeZone IANA name
 */
public record PersonRecord(
        UUID personId,
        int epoch,
        long revision,
        Optional<String> sub,
        Optional<UUID> coupleId,
        Optional<Episode> episode,
        List<TreatingClinician> treating,
        List<Consent> consents,
        String timeZone,
        String locale,
        String firstName) {

    /** One stay in the programme. */
    public record Episode(UUID episodeId, EpisodeKind kind, EpisodePhase phase) {}

    /** A clinician assigned from a moment on, and until another where one is set. */
    public record TreatingClinician(String clinicianId, Instant from, Optional<Instant> until) {}

    /**
     * A permission in force, for a partner clinic where it names one. Its kind is text: a reader that does not know it
     * passes over it. Its facts stand in one order wherever the record is kept, so that copies can be compared.
     */
    public record Consent(
            String kind, Optional<String> clinicId, Set<String> facts, Instant from, Optional<Instant> until) {

        public Consent {
            facts = Collections.unmodifiableSet(new TreeSet<>(facts));
        }

        boolean isOf(ConsentKind wanted, Instant at) {
            return kind.equals(wanted.name())
                    && !at.isBefore(from)
                    && until.filter(end -> !at.isBefore(end)).isEmpty();
        }
    }

    public boolean isTreatedBy(String clinicianId, Instant at) {
        return treating.stream()
                .anyMatch(t -> t.clinicianId().equals(clinicianId)
                        && !at.isBefore(t.from())
                        && t.until().filter(end -> !at.isBefore(end)).isEmpty());
    }

    public boolean consentsTo(ConsentKind kind, Instant at) {
        return consents.stream().anyMatch(c -> c.isOf(kind, at));
    }

    /** What may be disclosed to that clinic now; empty without a consent that names it. */
    public boolean disclosesTo(String clinicId, DisclosedFact fact, Instant at) {
        return consents.stream()
                .anyMatch(c -> c.isOf(ConsentKind.DISCLOSE_TO_CLINIC, at)
                        && c.clinicId().filter(clinicId::equals).isPresent()
                        && c.facts().contains(fact.name()));
    }

    /** Whether a consent in force names that clinic, whatever it names for it. */
    public boolean namesClinic(String clinicId, Instant at) {
        return consents.stream()
                .anyMatch(c -> c.isOf(ConsentKind.DISCLOSE_TO_CLINIC, at)
                        && c.clinicId().filter(clinicId::equals).isPresent());
    }

    @JsonIgnore
    public boolean isInCare() {
        return episode.filter(e -> e.phase() == EpisodePhase.ACTIVE).isPresent();
    }
}
