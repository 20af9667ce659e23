package care.tandem.platform.document;

import care.tandem.platform.problem.Problem;
import care.tandem.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** The refusals of an operation as responses: one for each status, with an example for each kind. */
final class ProblemResponses {

    ProblemResponses(Components components) {
        components.addSchema("Problem", problem());
        components.addSchema("FieldError", fieldError());
    }

    void addTo(Operation operation, Set<ProblemType> types) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        var byStatus = new TreeMap<Integer, List<ProblemType>>();
        types.forEach(t ->
                byStatus.computeIfAbsent(t.status(), s -> new ArrayList<>()).add(t));
        byStatus.forEach((status, kinds) -> {
            var media = OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref("Problem"));
            kinds.forEach(kind -> media.addExample(
                    kind.slug(),
                    OASFactory.createExample().summary(kind.title()).value(exampleOf(kind))));
            operation
                    .getResponses()
                    .addAPIResponse(
                            Integer.toString(status),
                            OASFactory.createAPIResponse()
                                    .description(kinds.stream()
                                            .map(ProblemType::title)
                                            .collect(Collectors.joining("; or: ")))
                                    .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, media)));
        });
    }

    private static Map<String, Object> exampleOf(ProblemType type) {
        var example = new LinkedHashMap<String, Object>();
        example.put("type", type.uri());
        example.put("title", type.title());
        example.put("status", type.status());
        example.put("detail", type.detail());
        return example;
    }

    private static Schema problem() {
        return object("Why a request was refused (RFC 9457).")
                .addProperty("type", text("Names the kind of refusal; a page that explains it.", "/problems/not-found"))
                .addProperty("title", text("The kind in words.", "Not found"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.INTEGER)
                                .description("The HTTP status.")
                                .addExample(404))
                .addProperty("detail", text("May be shown to the caller.", "There is nothing here for this caller."))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Which fields are wrong; only with status 400.")
                                .items(OASFactory.createSchema().ref("FieldError")))
                .required(List.of("type", "title", "status"));
    }

    private static Schema fieldError() {
        return object("One field that is wrong.")
                .addProperty("field", text("Where it stands in the request.", "email"))
                .addProperty("message", text("What is wrong with it.", "must be an address"))
                .required(List.of("field", "message"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description, String example) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .description(description)
                .addExample(example);
    }
}
