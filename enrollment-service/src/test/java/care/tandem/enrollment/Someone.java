package care.tandem.enrollment;

import care.tandem.platform.testing.Tokens;
import java.util.UUID;

/** One human of a story: their person, their login, the clinician who interviews and then treats them. */
public record Someone(UUID id, Tokens login, Tokens clinician, UUID referralId) {

    public String path(String more) {
        return "/api/v1/persons/" + id + more;
    }
}
