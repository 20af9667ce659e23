package care.tandem.platform.identity;

import care.tandem.platform.problem.ProblemException;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.List;
import java.util.UUID;

/** An id in a query is a whole one: an empty or a shortened one would be taken for none, or for another. */
final class QueryIds {

    private QueryIds() {}

    static void check(Method method, MultivaluedMap<String, String> values) {
        for (var parameter : method.getParameters()) {
            var query = parameter.getAnnotation(QueryParam.class);
            if (query != null && parameter.getType() == UUID.class) {
                var given = values.getOrDefault(query.value(), List.of());
                if (!given.stream().allMatch(PathIds::isOne)) {
                    throw ProblemException.invalid(query.value(), "is not an id");
                }
            }
        }
    }
}
