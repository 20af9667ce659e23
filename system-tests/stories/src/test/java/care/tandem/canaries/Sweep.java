package care.tandem.canaries;

import care.tandem.story.Door;
import care.tandem.suite.ApiOperation;
import care.tandem.suite.Extent;
import care.tandem.suite.Together;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that can be read through the door, by everybody who can be named: refusals too are answers. In the short form those
 * alone ask whose kind may.
 */
final class Sweep {
    private static final String ROOT = "/api/v1";
    private static final String STREAM = "openStream";

    private final List<ApiOperation> operations;
    private final Map<String, List<String>> ids;
    private final Map<String, Set<String>> readersOf = new ConcurrentHashMap<>();

    /**
     * @param operations of the API document
     * @param ids by the name of a path parameter, all that concern Ana or Ben
     */
    Sweep(List<ApiOperation> operations, Map<String, List<String>> ids) {
        this.operations = operations.stream()
                .filter(operation -> operation.method().equals("GET")
                        && operation.path().startsWith(ROOT)
                        && !operation.id().equals(STREAM))
                .toList();
        this.ids = ids;
    }

    private Stream<String> pathsOf(ApiOperation operation) {
        var query = queryOf(operation);
        var parameters = operation.pathParameters();
        if (parameters.isEmpty()) {
            return Stream.of(operation.path() + query);
        }
        if (parameters.size() > 1 || !ids.containsKey(parameters.get(0))) {
            throw new IllegalStateException(operation + ": which " + parameters + "?");
        }
        return ids.get(parameters.get(0)).stream().map(id -> operation.pathWith(name -> id) + query);
    }

    /** As much on one page as there may be, and what has to be said. */
    private static String queryOf(ApiOperation operation) {
        var today = LocalDate.now(ZoneOffset.UTC);
        var known = Map.of(
                "limit",
                "200",
                "type",
                "INDIVIDUAL",
                "from",
                today + "T00:00:00Z",
                "to",
                today.plusDays(20) + "T00:00:00Z");
        return operation.queryParameters().stream()
                .filter(parameter -> parameter.path("required").asBoolean()
                        || parameter.path("name").asText().equals("limit"))
                .map(parameter -> parameter.path("name").asText())
                .map(name -> name + "=" + known.get(name))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** Who was shown which canary, by its mark. */
    Map<String, Set<String>> asSeenBy(Map<String, Around.Reader> readers) {
        var looks = readers.entrySet().stream()
                .flatMap(reader -> operations.stream()
                        .filter(operation ->
                                Extent.isFull() || reader.getValue().mayCall(operation))
                        .flatMap(this::pathsOf)
                        .<Runnable>map(path ->
                                () -> look(reader.getKey(), reader.getValue().door(), path)))
                .toList();
        try (var together = new Together()) {
            together.run(looks);
        }
        return new TreeMap<>(readersOf);
    }

    private void look(String name, Door door, String path) {
        var answer = door.get(path.substring(ROOT.length()));
        if (answer.status() >= 500 || answer.status() == 429) {
            throw new AssertionError(name + ": " + answer.asked() + ": " + answer.seen());
        }
        Marks.in(answer.seen())
                .forEach(mark -> readersOf
                        .computeIfAbsent(mark, none -> ConcurrentHashMap.newKeySet())
                        .add(name));
    }
}
