package care.tandem.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that one caller sees at a set of paths: to be compared with what the same caller sees later. */
public record Sights(Map<String, String> byPath) {

    public static Sights of(Login login, List<String> paths) {
        var seen = new LinkedHashMap<String, String>();
        paths.forEach(path -> seen.put(path, login.door().get(path).seen()));
        return new Sights(seen);
    }

    /** From the second look on: the first itself changes something, what was shown is marked as shown. */
    public static Sights settled(Login login, List<String> paths) {
        of(login, paths);
        return of(login, paths);
    }
}
