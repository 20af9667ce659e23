package care.tandem.malformed;

import care.tandem.suite.ApiRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** All malformed headers that an operation reads. */
final class BadHeads {
    private static final String KEY = "Idempotency-Key";
    private static final String MATCH = "If-Match";

    private static final Map<String, List<String>> NO_VALUES = Map.of(
            KEY,
            List.of("", "short", "a".repeat(65), "a key with blanks in it", "'; DROP TABLE idempotency; --"),
            MATCH,
            List.of("", "abc", "*", "W/\"abc\"", "\"abc\", \"def\"", "\"", "a".repeat(2_000)),
            "Content-Type",
            List.of(
                    "text/plain",
                    "application/xml",
                    "application/x-www-form-urlencoded",
                    "json",
                    ",",
                    "application/json/json",
                    "*/*",
                    "multipart/form-data; boundary=a"));

    /** Whatever they say, the answer is JSON in English. */
    private static final Map<String, List<String>> PREFERENCES = Map.of(
            "Accept", List.of("text/html", "image/png;q=0.1", "garbage", "*/*;q=nonsense", ",,,", "application/xml"),
            "Accept-Language", List.of("xx-nonsense", "*;q=2", "a".repeat(500)),
            "Accept-Encoding", List.of("identity;q=0", "nonsense"),
            "Content-Encoding", List.of("gzip", "nonsense"),
            "Range", List.of("bytes=0-1", "nonsense"),
            "If-None-Match", List.of("*", "nonsense"),
            "If-Modified-Since", List.of("yesterday"),
            "Last-Event-ID", List.of("nonsense", "-1", "a".repeat(500)),
            "X-HTTP-Method-Override", List.of("DELETE"));

    /** Whoever tries a few times in an hour must wait, whatever the tries were like. */
    private static final Set<String> OF_FEW_TRIES = Set.of("claimInvitation");

    private BadHeads() {}

    static Stream<Malformed> of(ApiRequest good) {
        var broken = NO_VALUES.entrySet().stream()
                .filter(one -> good.headers().containsKey(one.getKey()))
                .flatMap(one -> one.getValue().stream()
                        .map(value -> Malformed.refused(one.getKey() + ": " + value, good.with(one.getKey(), value))));
        var missing = Stream.of(KEY, MATCH)
                .filter(good.headers()::containsKey)
                .map(name -> Malformed.refused("without " + name, good.without(name)));
        var odd = PREFERENCES.entrySet().stream()
                .filter(one -> !OF_FEW_TRIES.contains(good.operation().id()))
                .flatMap(one -> one.getValue().stream()
                        .map(value ->
                                Malformed.perhapsTaken(one.getKey() + ": " + value, good.with(one.getKey(), value))));
        return Stream.of(broken, missing, odd).flatMap(some -> some);
    }
}
