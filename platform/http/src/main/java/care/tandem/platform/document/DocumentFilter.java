package care.tandem.platform.document;

import care.tandem.platform.api.ConditionalEdit;
import care.tandem.platform.api.Idempotent;
import care.tandem.platform.api.Refuses;
import care.tandem.platform.identity.AnyToken;
import care.tandem.platform.identity.Role;
import care.tandem.platform.identity.Roles;
import care.tandem.platform.identity.Scope;
import care.tandem.platform.identity.StepUp;
import care.tandem.platform.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Path;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.resteasy.reactive.ResponseStatus;

/**
 * Writes into the API document what the code's own marks say: who may call an operation, which headers it takes, which
 * refusals it can give, and an example of every body. An operation's id is the name of its method.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {

    public static final String CALLERS = "x-callers";
    private static final String BEARER = "bearer";

    private final Map<String, MethodInfo> methods = new HashMap<>();

    public DocumentFilter(IndexView index) {
        for (var path : index.getAnnotations(Path.class)) {
            if (path.target().kind() == org.jboss.jandex.AnnotationTarget.Kind.CLASS) {
                path.target().asClass().methods().forEach(m -> methods.put(m.name(), m));
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents()
                .addSecurityScheme(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(org.eclipse.microprofile.openapi.models.security.SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")
                                .description("An access token of the realm `tandem`, for the audience `tandem`."));
        var problems = new ProblemResponses(document.getComponents());
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(op -> complete(op, problems)));
        new Examples(document).addToAllBodies();
    }

    private void complete(Operation operation, ProblemResponses problems) {
        var method = methods.get(operation.getOperationId());
        if (method == null) {
            throw new IllegalStateException("no method is named like operation " + operation.getOperationId());
        }
        var isPublic = method.hasAnnotation(PermitAll.class);
        operation.setSecurity(
                isPublic
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        flattenLimit(operation);
        var callers = callersOf(method);
        operation.addExtension(CALLERS, callers);
        if (method.hasAnnotation(Idempotent.class)) {
            operation.addParameter(header(
                    "Idempotency-Key",
                    "A fresh key for each thing to be created; the same key again gives the same thing (kept 24 hours).",
                    "6f1c0a52-8a57-4c0e-9a3e-6f0f4a0d5b11"));
        }
        if (method.hasAnnotation(ConditionalEdit.class)) {
            operation.addParameter(
                    header("If-Match", "The ETag of the view that was read.", "\"q1w2e3r4t5y6u7i8o9p0aa\""));
        }
        nameTheStatus(operation, method);
        problems.addTo(operation, refusalsOf(operation, method, isPublic));
    }

    /** A referred schema with a default beside it becomes a type that generators do not know; so it is written out. */
    private static void flattenLimit(Operation operation) {
        if (operation.getParameters() == null) {
            return;
        }
        operation.getParameters().stream()
                .filter(p -> "limit".equals(p.getName()))
                .forEach(p -> p.description("How many items to give: 1 to 200.")
                        .schema(OASFactory.createSchema()
                                .addType(SchemaType.INTEGER)
                                .minimum(BigDecimal.ONE)
                                .maximum(BigDecimal.valueOf(200))
                                .defaultValue(50)));
    }

    /** The document is written for 200 where the code answers with another status. */
    private static void nameTheStatus(Operation operation, MethodInfo method) {
        var status = method.annotation(ResponseStatus.class);
        var responses = operation.getResponses();
        if (status == null || responses == null || responses.getAPIResponse("200") == null) {
            return;
        }
        var response = responses.getAPIResponse("200");
        responses.removeAPIResponse("200");
        responses.addAPIResponse(Integer.toString(status.value().asInt()), response);
    }

    private static Parameter header(String name, String description, String example) {
        return OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .required(true)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                .example(example);
    }

    private static List<String> callersOf(MethodInfo method) {
        var callers = new ArrayList<String>();
        if (method.hasAnnotation(PermitAll.class)) {
            callers.add("anyone");
        }
        if (method.hasAnnotation(AnyToken.class)) {
            callers.add("any token");
        }
        var roles = method.annotation(Roles.class);
        if (roles != null) {
            Arrays.stream(roles.value().asEnumArray())
                    .map(r -> Role.valueOf(r).claim())
                    .forEach(callers::add);
        }
        var scope = method.annotation(Scope.class);
        if (scope != null) {
            callers.add("clinic " + scope.value().asString());
        }
        return callers;
    }

    private static Set<ProblemType> refusalsOf(Operation operation, MethodInfo method, boolean isPublic) {
        var types = new LinkedHashSet<ProblemType>();
        types.add(ProblemType.TOO_MANY_REQUESTS);
        types.add(ProblemType.UNAVAILABLE);
        if (operation.getRequestBody() != null) {
            types.add(ProblemType.PAYLOAD_TOO_LARGE);
            types.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        types.add(ProblemType.INVALID_REQUEST);
        if (operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(p -> p.getIn() == Parameter.In.PATH)) {
            types.add(ProblemType.NOT_FOUND);
            types.add(ProblemType.ACCESS_STATE_UNKNOWN);
        }
        if (!isPublic) {
            types.add(ProblemType.UNAUTHENTICATED);
        }
        if (!isPublic && !method.hasAnnotation(AnyToken.class)) {
            types.add(ProblemType.FORBIDDEN);
        }
        if (method.hasAnnotation(StepUp.class)) {
            types.add(ProblemType.STEP_UP_REQUIRED);
        }
        if (method.hasAnnotation(Idempotent.class)) {
            types.add(ProblemType.IDEMPOTENCY_KEY_MISSING);
            types.add(ProblemType.IDEMPOTENCY_KEY_IN_USE);
            types.add(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        if (method.hasAnnotation(ConditionalEdit.class)) {
            types.add(ProblemType.PRECONDITION_REQUIRED);
            types.add(ProblemType.PRECONDITION_FAILED);
        }
        AnnotationInstance refuses = method.annotation(Refuses.class);
        if (refuses != null) {
            Arrays.stream(refuses.value().asEnumArray())
                    .map(ProblemType::valueOf)
                    .forEach(types::add);
        }
        return types;
    }
}
