package care.tandem.enrollment.person;

import care.tandem.enrollment.contact.SafeContact;
import care.tandem.platform.problem.ProblemException;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A merge patch, no record: what is absent is never set and stays {@code null}; nothing here can be cleared. */
@Schema(name = "EditPerson", description = "What changes; absent fields stay.")
class EditPerson {

    @Schema(description = "What this person wants to be called; the partner reads it too.", examples = "Ana")
    @JsonProperty
    private Optional<@NotBlank @Size(max = 100) String> firstName;

    @JsonProperty
    private Optional<@NotNull @Valid SafeContact> contact;

    @Schema(description = "IANA name.", examples = "America/Denver")
    @JsonProperty
    private Optional<@NotBlank @Size(max = 60) String> timeZone;

    @Schema(description = "Language tag.", examples = "en-US")
    @JsonProperty
    private Optional<@NotBlank @Size(max = 35) String> locale;

    /** What single fields cannot say. */
    void check() {
        contact().ifPresent(rules -> rules.requireReachable("contact"));
        timeZone().ifPresent(Locality::zone);
        locale().ifPresent(Locality::language);
    }

    /** Who is not shown the contact rules would change blindly what somebody's safety hangs on. */
    void requireWithin(PersonView shown) {
        if (shown.contact() == null && contact().isPresent()) {
            throw ProblemException.invalid("contact", "is changed by the person or the coordinator");
        }
    }

    Optional<String> firstName() {
        return given(firstName);
    }

    Optional<SafeContact> contact() {
        return given(contact);
    }

    Optional<String> timeZone() {
        return given(timeZone);
    }

    Optional<String> locale() {
        return given(locale);
    }

    /** Validation refuses null; what is left is a value or nothing. */
    private static <T> Optional<T> given(Optional<T> field) {
        return field == null ? Optional.empty() : field;
    }
}
