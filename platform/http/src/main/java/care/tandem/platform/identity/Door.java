package care.tandem.platform.identity;

import care.tandem.platform.api.CurrentRequest;
import care.tandem.platform.problem.Problem;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The two questions asked of every call before its body is read: is there a valid token (before the path is even
 * matched: 401 comes before 404), and is this kind of caller let in here (after a malformed id: 404 comes before 403).
 */
class Door {

    static final Duration STEP_UP_AGE = Duration.ofMinutes(10);

    @Inject
    CurrentIdentityAssociation identity;

    @Inject
    Caller caller;

    @Inject
    CurrentRequest current;

    /** "METHOD /path" of the operations that anyone may call; the API document must say the same. */
    @ConfigProperty(name = "tandem.api.public-operations")
    Optional<List<String>> publicOperations;

    @ConfigProperty(name = "tandem.api.max-body")
    MemorySize maxBody;

    @ServerRequestFilter(preMatching = true, priority = Priorities.AUTHENTICATION)
    Uni<Response> authenticate(ContainerRequestContext request) {
        var path = "/" + request.getUriInfo().getPath().replaceAll("^/+", "");
        if (!path.startsWith("/api/") || isPublic(request.getMethod(), path)) {
            return Uni.createFrom().nullItem();
        }
        if (request.getHeaderString(HttpHeaders.AUTHORIZATION) == null) {
            throw new UnauthorizedException();
        }
        return identity.getDeferredIdentity().map(known -> {
            if (known.isAnonymous() || isNoAccessToken(known)) {
                throw new UnauthorizedException();
            }
            return null;
        });
    }

    private static boolean isNoAccessToken(SecurityIdentity known) {
        return known.getPrincipal() instanceof JsonWebToken token && !TokenKind.isOfAccess(token);
    }

    private boolean isPublic(String method, String path) {
        return publicOperations.orElse(List.of()).contains(method + " " + path);
    }

    @ServerRequestFilter(priority = Priorities.AUTHORIZATION)
    void letIn(ContainerRequestContext request, ResourceInfo resource) {
        var method = resource.getResourceMethod();
        current.is(method.getName());
        PathIds.check(method, request.getUriInfo().getPathParameters());
        requireSize(request);
        requireMediaType(request, method);
        requireReadableAccept(request);
        if (method.isAnnotationPresent(PermitAll.class)) {
            return;
        }
        if (!mayCall(method)) {
            throw new ProblemException(ProblemType.FORBIDDEN);
        }
        refuseNul(request);
        QueryIds.check(method, request.getUriInfo().getQueryParameters());
        if (method.isAnnotationPresent(StepUp.class) && caller.is(Role.PARTICIPANT)) {
            requireFreshLogin();
        }
    }

    private void requireSize(ContainerRequestContext request) {
        if (request.getLength() > maxBody.asLongValue()) {
            throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE);
        }
    }

    /** PostgreSQL text cannot hold it. */
    private static void refuseNul(ContainerRequestContext request) {
        var query = request.getUriInfo().getRequestUri().getRawQuery();
        if (query != null && query.contains("%00")) {
            throw new ProblemException(ProblemType.INVALID_REQUEST);
        }
    }

    /** Also before the role is asked: 415 comes before 403. */
    private static void requireMediaType(ContainerRequestContext request, Method method) {
        try {
            if (request.hasEntity() && !isTaken(request.getMediaType(), method)) {
                throw new NotSupportedException();
            }
        } catch (IllegalArgumentException noMediaType) {
            throw new NotSupportedException();
        }
    }

    private static boolean isTaken(MediaType given, Method method) {
        var consumes = method.getAnnotation(Consumes.class);
        var taken = consumes == null ? new String[] {MediaType.APPLICATION_JSON} : consumes.value();
        return given != null && Arrays.stream(taken).map(MediaType::valueOf).anyMatch(given::isCompatible);
    }

    /** What was done could not be told to somebody who takes answers of no kind: so it is not done. */
    private static void requireReadableAccept(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            throw new NotAcceptableException();
        }
    }

    private boolean mayCall(Method method) {
        if (method.isAnnotationPresent(AnyToken.class)) {
            return true;
        }
        var roles = method.getAnnotation(Roles.class);
        if (roles != null && Arrays.stream(roles.value()).anyMatch(caller::is)) {
            return true;
        }
        var scope = method.getAnnotation(Scope.class);
        return scope != null && caller.clinicId().isPresent() && caller.scopes().contains(scope.value());
    }

    /** Uses the system's time: a steered clock must not age a login. */
    private void requireFreshLogin() {
        var oldest = Instant.ofEpochMilli(System.currentTimeMillis()).minus(STEP_UP_AGE);
        if (caller.authenticatedAt().filter(at -> at.isAfter(oldest)).isEmpty()) {
            var challenge = "Bearer error=\"insufficient_user_authentication\", max_age=" + STEP_UP_AGE.toSeconds();
            throw new ProblemException(Problem.of(ProblemType.STEP_UP_REQUIRED), Map.of("WWW-Authenticate", challenge));
        }
    }
}
