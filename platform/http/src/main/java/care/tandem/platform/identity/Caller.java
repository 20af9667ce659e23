package care.tandem.platform.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, read from the verified access token of this request. */
@RequestScoped
public class Caller {

    private static final String ANYONE = "anyone";

    @Inject
    JsonWebToken token;

    /** The login's id at the identity provider; a staff member's own id. */
    public String subject() {
        return token.getSubject();
    }

    public boolean isAnonymous() {
        return token.getRawToken() == null;
    }

    public Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        if (token.getGroups() != null) {
            token.getGroups().forEach(claim -> Role.of(claim).ifPresent(roles::add));
        }
        return roles;
    }

    public boolean is(Role role) {
        return roles().contains(role);
    }

    public Set<String> scopes() {
        String scope = token.getClaim("scope");
        return scope == null ? Set.of() : Arrays.stream(scope.split(" ")).collect(Collectors.toSet());
    }

    /** A partner clinic's id: the client that got the token for itself. Present for machine callers only. */
    public Optional<String> clinicId() {
        return roles().isEmpty() && scopes().stream().anyMatch(s -> s.contains(":"))
                ? Optional.ofNullable(token.getClaim("azp"))
                : Optional.empty();
    }

    /** When the person typed a password or used a key; older than that it is a refreshed token. */
    public Optional<Instant> authenticatedAt() {
        Object seconds = token.getClaim("auth_time");
        return seconds == null
                ? Optional.empty()
                : Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds.toString())));
    }

    /** When this token ends: an open stream ends with it. */
    public Instant tokenExpiresAt() {
        return Instant.ofEpochSecond(token.getExpirationTime());
    }

    /** What to call this caller in records: the login of a human, the client id of a clinic, or "anyone". */
    public String id() {
        return isAnonymous() ? ANYONE : clinicId().orElseGet(this::subject);
    }

    /** What kind of caller this is, in one word for records. */
    public String kind() {
        if (clinicId().isPresent()) {
            return "clinic";
        }
        return roles().stream().map(Role::claim).findFirst().orElse(ANYONE);
    }
}
