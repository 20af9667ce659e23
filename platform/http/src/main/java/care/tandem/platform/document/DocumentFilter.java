package care.tandem.platform.document;

import care.tandem.platform.problem.ProblemType;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.IndexView;

/**
 * Writes into the API document what the code's own marks say: who may call an operation, which headers it takes, which
 * refusals it can give, and an example of every body. An operation's id is the name of its method.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {

    public static final String CALLERS = "x-callers";

    /** The gateway lets what is marked so through while all others are too many. */
    public static final String SAFETY = "x-safety";

    private static final String BEARER = "bearer";

    private final Map<String, Marks> marksById = new HashMap<>();

    public DocumentFilter(IndexView index) {
        for (var path : index.getAnnotations(Path.class)) {
            if (path.target().kind() == AnnotationTarget.Kind.CLASS) {
                path.target().asClass().methods().forEach(method -> marksById.put(method.name(), new Marks(method)));
            }
        }
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        var components = document.getComponents();
        components.addSecurityScheme(
                BEARER,
                OASFactory.createSecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")
                        .bearerFormat("JWT")
                        .description("An access token of the realm `tandem`, for the audience `tandem`."));
        var problems = new ProblemResponses(components);
        document.getPaths()
                .getPathItems()
                .values()
                .forEach(item ->
                        item.getOperations().values().forEach(operation -> complete(operation, components, problems)));
        new Examples(document).addToAllBodies();
    }

    private void complete(Operation operation, Components components, ProblemResponses problems) {
        var marks = marksById.get(operation.getOperationId());
        if (marks == null) {
            throw new IllegalStateException("no method is named like operation " + operation.getOperationId());
        }
        operation.setSecurity(
                marks.isPublic()
                        ? List.of()
                        : List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
        parametersOf(operation).forEach(parameter -> writeOut(parameter, components));
        operation.addExtension(CALLERS, marks.callers());
        if (marks.isForSafety()) {
            operation.addExtension(SAFETY, true);
        }
        if (marks.isIdempotent()) {
            operation.addParameter(header(
                    "Idempotency-Key",
                    "A fresh key for each thing to be created; the same key again gives the same thing (kept 24 hours).",
                    "6f1c0a52-8a57-4c0e-9a3e-6f0f4a0d5b11"));
        }
        if (marks.isConditionalEdit()) {
            operation.addParameter(
                    header("If-Match", "The ETag of the view that was read.", "\"q1w2e3r4t5y6u7i8o9p0aa\""));
        }
        marks.status().ifPresent(status -> renameSuccess(operation, status));
        problems.addTo(operation, refusalsOf(operation, marks));
    }

    private static List<Parameter> parametersOf(Operation operation) {
        return operation.getParameters() == null ? List.of() : operation.getParameters();
    }

    /**
     * A referred schema with a default beside it (both in an allOf) becomes a type that generators do not know; so what
     * it refers to is written out.
     */
    private static void writeOut(Parameter parameter, Components components) {
        var combined =
                parameter.getSchema() == null ? null : parameter.getSchema().getAllOf();
        if (combined != null && combined.get(0).getRef() != null) {
            var ref = combined.get(0).getRef();
            var referred = components.getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1));
            parameter.description(referred.getDescription()).schema(referred);
        }
    }

    /** The document is written for 200 where the code answers with another status. */
    private static void renameSuccess(Operation operation, Response.Status status) {
        var responses = operation.getResponses();
        if (responses != null && responses.getAPIResponse("200") != null) {
            var success = responses.getAPIResponse("200").description(status.getReasonPhrase());
            responses.addAPIResponse(Integer.toString(status.getStatusCode()), success);
            responses.removeAPIResponse("200");
        }
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

    /** What any operation may answer, what follows from its form, and what its marks say. */
    private static Set<ProblemType> refusalsOf(Operation operation, Marks marks) {
        var types = new LinkedHashSet<ProblemType>();
        types.add(ProblemType.TOO_MANY_REQUESTS);
        types.add(ProblemType.UNAVAILABLE);
        types.add(ProblemType.INVALID_REQUEST);
        if (operation.getRequestBody() != null) {
            types.add(ProblemType.PAYLOAD_TOO_LARGE);
            types.add(ProblemType.UNSUPPORTED_MEDIA_TYPE);
        }
        if (parametersOf(operation).stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.PATH)) {
            types.add(ProblemType.NOT_FOUND);
            types.add(ProblemType.ACCESS_STATE_UNKNOWN);
        }
        types.addAll(marks.refusals());
        return types;
    }
}
