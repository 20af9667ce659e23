package care.tandem.worlds;

import care.tandem.suite.ApiDocument;
import care.tandem.suite.ApiOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that an observer can read: each reading operation of the API document, with every id of this world. */
final class Sweep {
    private static final String BASE = "/api/v1";
    /** A stream is listened to, not read; audits are the auditor's. */
    private static final List<String> NOT_READ = List.of("openStream");

    private final List<ApiOperation> reading = ApiDocument.ofTheGateway().operations().stream()
            .filter(operation -> operation.method().equals("GET"))
            .filter(operation -> operation.path().startsWith(BASE))
            .filter(operation -> !NOT_READ.contains(operation.id()))
            .toList();

    void look(World world, Observer observer) {
        var door = observer.login(world).door();
        for (var operation : reading) {
            if (observer.isOneOf(operation.callers()) && isOpenTo(observer, operation)) {
                paths(world, operation).forEach((label, path) -> world.act(observer, label, door.get(path)));
            }
        }
    }

    /** A phone that lies around has no fresh login. */
    private static boolean isOpenTo(Observer observer, ApiOperation operation) {
        return observer != Observer.BENS_PHONE || !operation.asksForAFreshLogin();
    }

    private static Map<String, String> paths(World world, ApiOperation operation) {
        var choices = new ArrayList<Map<String, String>>(List.of(Map.of()));
        for (var parameter : operation.pathParameters()) {
            var wider = new ArrayList<Map<String, String>>();
            for (var chosen : choices) {
                for (var id : values(world, parameter)) {
                    var more = new LinkedHashMap<>(chosen);
                    more.put(parameter, id);
                    wider.add(more);
                }
            }
            choices = wider;
        }
        var paths = new LinkedHashMap<String, String>();
        for (var chosen : choices) {
            var path = operation.pathWith(chosen::get).substring(BASE.length());
            var label = operation.id()
                    + chosen.values().stream()
                            .map(id -> world.names().getOrDefault(id, id))
                            .toList();
            paths.put(label, path + query(world, operation));
        }
        return paths;
    }

    private static List<String> values(World world, String parameter) {
        return parameter.equals("code") ? List.of("PHQ-9") : world.idsOf(parameter);
    }

    private static String query(World world, ApiOperation operation) {
        if (operation.id().equals("listOpenings")) {
            var whole = world.calendar.openingsPath("INDIVIDUAL");
            return whole.substring(whole.indexOf('?'));
        }
        return operation.queryParameters().stream()
                        .anyMatch(p -> p.path("name").asText().equals("limit"))
                ? "?limit=200"
                : "";
    }
}
