package care.tandem.session.clinician;

import care.tandem.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge-patch: what is absent stays; nothing here can be taken away with null, lists can be emptied. */
@Schema(name = "EditClinician", description = "What is to change; absent fields stay as they are.")
class EditClinician {

    @Schema(hidden = true)
    private final Set<String> given = new HashSet<>();

    @Size(min = 1, max = 80) @Pattern(regexp = ".*\\S.*", message = "must not be blank") @Schema(examples = "Dr. Rivera")
    private String displayName;

    @Size(max = 60) @Schema(description = "IANA name.", examples = "America/Denver")
    private String timeZone;

    @Size(max = 10) private List<@NotNull Modality> modalities;

    @Size(max = 60) private List<@NotNull @Valid LicenceView> licences;

    @JsonProperty
    void setDisplayName(String value) {
        given.add("displayName");
        displayName = value;
    }

    @JsonProperty
    void setTimeZone(String value) {
        given.add("timeZone");
        timeZone = value;
    }

    @JsonProperty
    void setModalities(List<Modality> value) {
        given.add("modalities");
        modalities = value;
    }

    @JsonProperty
    void setLicences(List<LicenceView> value) {
        given.add("licences");
        licences = value;
    }

    Optional<String> displayName() {
        return where("displayName", displayName).map(String::strip);
    }

    Optional<String> timeZone() {
        return where("timeZone", timeZone);
    }

    Optional<List<Modality>> modalities() {
        return where("modalities", modalities);
    }

    Optional<List<Licence>> licences() {
        return where("licences", licences).map(all -> {
            if (all.stream().anyMatch(LicenceView::endsBeforeItBegins)) {
                throw ProblemException.invalid("licences", "must not end before they begin");
            }
            return all.stream().map(LicenceView::licence).distinct().toList();
        });
    }

    private <T> Optional<T> where(String field, T value) {
        if (given.contains(field) && value == null) {
            throw ProblemException.invalid(field, "cannot be removed");
        }
        return Optional.ofNullable(value);
    }
}
