package care.tandem.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.arc.All;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** The one place where a failure becomes an answer. What is not known here is a 500 that says nothing. */
class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    @All
    @Inject
    List<FailureTranslator> translators;

    @ServerExceptionMapper
    Response problem(ProblemException e) {
        return answer(e.problem(), e.headers());
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(SecurityException e) {
        return answer(Problem.of(ProblemType.UNAUTHENTICATED), Map.of("WWW-Authenticate", "Bearer"));
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return answer(Problem.of(ProblemType.FORBIDDEN), Map.of());
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException e) {
        var errors = e.getConstraintViolations().stream()
                .map(v -> new Problem.FieldError(fieldOf(v), v.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        return invalid("Some fields are not valid.", errors);
    }

    /** Named one by one, so that none of the framework's own mappers is nearer. */
    @ServerExceptionMapper({
        JacksonException.class,
        JsonProcessingException.class,
        JsonMappingException.class,
        MismatchedInputException.class,
        InvalidDefinitionException.class
    })
    Response unreadable(JacksonException e) {
        if (e.getCause() instanceof ProblemException problem) {
            return problem(problem);
        }
        return invalid("The body cannot be read as JSON of the expected form.", fieldsOf(e));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        if (e.getCause() instanceof JacksonException unreadable) {
            return unreadable(unreadable);
        }
        if (e.getCause() instanceof ProblemException problem) {
            return problem(problem);
        }
        if (e instanceof NotFoundException && e.getCause() != null) {
            return invalid("A parameter is not of the expected form.", List.of());
        }
        var status = e.getResponse().getStatus();
        if (status < 400) {
            return e.getResponse();
        }
        return answer(Problem.of(typeOf(status)), Map.of());
    }

    @ServerExceptionMapper
    Response failure(Throwable e) {
        for (var translator : translators) {
            var known = translator.translate(e);
            if (known.isPresent()) {
                return problem(known.get());
            }
        }
        LOG.error("request failed", e);
        return answer(Problem.of(ProblemType.INTERNAL_ERROR), Map.of());
    }

    private static Response invalid(String detail, List<Problem.FieldError> errors) {
        return answer(Problem.of(ProblemType.INVALID_REQUEST, detail, errors), Map.of());
    }

    private static Response answer(Problem problem, Map<String, String> headers) {
        var response = Response.status(problem.status()).entity(problem).type(Problem.MEDIA_TYPE);
        headers.forEach(response::header);
        return response.build();
    }

    private static ProblemType typeOf(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.PAYLOAD_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ProblemType.UNAVAILABLE;
            default -> status < 500 ? ProblemType.INVALID_REQUEST : ProblemType.INTERNAL_ERROR;
        };
    }

    /** The path without the method and parameter names that Bean Validation puts in front. */
    private static String fieldOf(ConstraintViolation<?> violation) {
        var names = StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .map(Object::toString)
                .toList();
        return names.size() <= 2
                ? names.get(names.size() - 1)
                : names.stream().skip(2).collect(Collectors.joining("."));
    }

    private static List<Problem.FieldError> fieldsOf(JacksonException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return List.of();
        }
        var field = mapping.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
        var message = e instanceof UnrecognizedPropertyException ? "is not known here" : "is not of the expected form";
        return List.of(new Problem.FieldError(field, message));
    }
}
