package care.tandem.canaries;

import care.tandem.story.Answer;
import care.tandem.story.Door;
import care.tandem.suite.ApiOperation;
import care.tandem.suite.Extent;
import care.tandem.suite.Together;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Sends to each operation what it refuses, by somebody who may call it, with canaries in whatever is refused. */
final class Spoiling {

    /** Who calls, by the first of those who may. */
    private static final Map<String, String> CALLERS = Map.of(
            "anyone", "anyone",
            "participant", "ana",
            "clinician", "treating",
            "coordinator", "coordinator",
            "clinical-lead", "lead",
            "auditor", "auditor",
            "admin", "admin",
            "any token", "ana",
            "clinic referrals:write", "clinic",
            "clinic progress:read", "clinic");

    private static final String ROOT = "/api/v1";

    private final Sower sower;
    private final Map<String, Around.Reader> readers;
    private int turn;
    private final List<Answer> answers = new CopyOnWriteArrayList<>();

    Spoiling(Sower sower, Map<String, Around.Reader> readers) {
        this.sower = sower;
        this.readers = readers;
    }

    /** What was answered, by however much it was refused. */
    List<Answer> all() {
        var requests = sower.document.operations().stream()
                .filter(operation ->
                        operation.path().startsWith(ROOT) && !operation.id().equals("openStream"))
                .flatMap(this::spoilt)
                .toList();
        try (var together = new Together()) {
            together.run(requests);
        }
        return answers;
    }

    private Stream<Runnable> spoilt(ApiOperation operation) {
        if (operation.bodyType().isPresent()) {
            return kinds().map(kind -> () -> answers.add(withBody(operation, kind)));
        }
        return operation.method().equals("GET")
                ? Stream.of(() -> answers.add(withPathQueryAndHeaders(operation)))
                : Stream.empty();
    }

    /** In the short form another one for each operation. */
    private Stream<Spoilt> kinds() {
        var all = Spoilt.values();
        return Extent.isFull() ? Stream.of(all) : Stream.of(all[turn++ % all.length]);
    }

    private Answer withBody(ApiOperation operation, Spoilt kind) {
        var good = (ObjectNode) new Body(operation, (field, form) -> Optional.empty(), Map.of()).json();
        var body = kind.body(good, canary(operation, kind.name()));
        return sower.send(
                operation, caller(operation), body, operation.bodyType().orElseThrow());
    }

    private Answer withPathQueryAndHeaders(ApiOperation operation) {
        var path = operation.pathWith(name -> canary(operation, "path")).substring(ROOT.length());
        var query = "?cursor=" + canary(operation, "cursor") + "&" + canary(operation, "query") + "=1";
        var headers = Map.of(
                "User-Agent", canary(operation, "header"),
                "X-Request-Id", canary(operation, "header"),
                "Idempotency-Key", canary(operation, "header"));
        return caller(operation).send("GET", path + query, BodyPublishers.noBody(), headers);
    }

    private Door caller(ApiOperation operation) {
        var first = operation.callers().iterator().next();
        return Optional.ofNullable(CALLERS.get(first))
                .map(readers::get)
                .orElseThrow()
                .door();
    }

    private String canary(ApiOperation operation, String kind) {
        return sower.plant(Field.of(operation, "*"), Elsewhere.SPOILT + kind, Form.WORD);
    }
}
