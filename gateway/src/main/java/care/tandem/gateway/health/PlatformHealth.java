package care.tandem.gateway.health;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which of the programs are ready; {@code UP} only when all are. */
record PlatformHealth(String status, Map<String, String> programs, List<String> missing) {

    static PlatformHealth of(Map<String, Boolean> ready) {
        var programs = new TreeMap<String, String>();
        ready.forEach((name, up) -> programs.put(name, up ? "UP" : "DOWN"));
        var missing = ready.keySet().stream()
                .filter(name -> !ready.get(name))
                .sorted()
                .toList();
        return new PlatformHealth(missing.isEmpty() ? "UP" : "DOWN", programs, missing);
    }

    int httpStatus() {
        return missing.isEmpty() ? 200 : 503;
    }
}
