package care.tandem.gateway.logout;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;

/**
 * One session that the provider ended, or all that a login had until then.
 *
 * @param id the session's at the provider, or the login's {@code sub}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record EndedSession(Kind of, String id, Instant at) {

    enum Kind {
        SESSION,
        SUBJECT
    }
}
