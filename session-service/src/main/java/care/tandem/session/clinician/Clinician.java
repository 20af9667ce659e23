package care.tandem.session.clinician;

import care.tandem.platform.problem.ProblemException;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A licensed therapist. Its id is the {@code sub} of the login; it has a name and a zone from the first edit on. */
@Entity
public class Clinician {

    @Id
    private String clinicianId;

    private String displayName;
    private String timeZone;

    @ElementCollection
    @CollectionTable(name = "clinician_modality", joinColumns = @JoinColumn(name = "clinician_id"))
    @Column(name = "modality")
    @Enumerated(EnumType.STRING)
    private Set<Modality> modalities = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "clinician_licence", joinColumns = @JoinColumn(name = "clinician_id"))
    private List<Licence> licences = new ArrayList<>();

    @Version
    private long version;

    Clinician() {}

    static Clinician of(String clinicianId) {
        var clinician = new Clinician();
        clinician.clinicianId = clinicianId;
        return clinician;
    }

    void edit(EditClinician edit) {
        displayName = edit.displayName()
                .or(() -> Optional.ofNullable(displayName))
                .orElseThrow(() -> isNeeded("displayName"));
        timeZone = edit.timeZone()
                .map(Clinician::known)
                .or(() -> Optional.ofNullable(timeZone))
                .orElseThrow(() -> isNeeded("timeZone"));
        edit.modalities().ifPresent(all -> replace(modalities, all));
        edit.licences().ifPresent(all -> replace(licences, all));
    }

    private static <T> void replace(Collection<T> old, Collection<T> now) {
        if (!(old.size() == now.size() && old.containsAll(now))) {
            old.clear();
            old.addAll(now);
        }
    }

    /** Region names only: an offset such as {@code +02:00} knows nothing of summer time. */
    private static String known(String zone) {
        if (!ZoneId.getAvailableZoneIds().contains(zone)) {
            throw ProblemException.invalid("timeZone", "must be an IANA name such as America/Denver");
        }
        return zone;
    }

    private static ProblemException isNeeded(String field) {
        return ProblemException.invalid(field, "is needed the first time");
    }

    public String clinicianId() {
        return clinicianId;
    }

    public String displayName() {
        return displayName;
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    Set<Modality> modalities() {
        return modalities;
    }

    List<Licence> licences() {
        return licences;
    }
}
