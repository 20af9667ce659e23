package care.tandem.authorisation;

import care.tandem.story.Door;
import care.tandem.story.Logins;
import care.tandem.suite.ApiDocument;
import care.tandem.suite.ApiOperation;
import care.tandem.suite.Subject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** For each operation somebody whom the tables let in; where that is nobody, one of those whose role it is for. */
public final class Allowed {
    private final Cast cast;
    private final List<Row> rows;

    public Allowed(Cast cast, ApiDocument document) {
        this.cast = cast;
        rows = Tables.with(document).rows();
    }

    /** In an order in which what ends a relation, if it should be taken for good, comes last. */
    public List<ApiOperation> operations() {
        return rows.stream().map(Row::operation).distinct().toList();
    }

    public Door door(ApiOperation operation) {
        return doors(operation).get(0);
    }

    /** All of them. */
    public List<Door> doors(ApiOperation operation) {
        return letIn(operation)
                .map(kind -> kind.loginIn(cast).map(Door::of).orElseGet(Door::ofNobody))
                .toList();
    }

    /** Somebody else whom they let in; nobody, where it is one person's own. */
    public Optional<Door> other(ApiOperation operation, Door than) {
        return doors(operation).stream()
                .filter(door -> !door.login().equals(than.login()))
                .findFirst()
                .or(() -> letIn(operation)
                        .flatMap(kind -> kind.role().stream())
                        .findFirst()
                        .map(role -> Logins.user(role, "Alma").door()));
    }

    /** About what such a request names that names whatever exists: a couple's, where it can be a couple's. */
    private Stream<Kind> letIn(ApiOperation operation) {
        var all = rows.stream().filter(row -> row.operation().equals(operation)).toList();
        var row = all.stream()
                .filter(one -> one.about() == Subject.COUPLE)
                .findFirst()
                .orElse(all.get(0));
        var letIn = Kind.all().filter(kind -> row.gateFor(kind) == Gate.OPEN).toList();
        return letIn.isEmpty() ? Kind.all().filter(kind -> kind.isAmong(row.callers())) : letIn.stream();
    }
}
