package care.tandem.gateway.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A request's path, cut into segments as they were sent. A path that gateway and service could read differently (empty
 * or dotted segments, encoded slashes, matrix parameters) is none.
 */
final class PathSegments {

    /** Of letters only, no groups: a group would be gone into once for each letter, and a long segment be too deep. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._~!$&'()*+,=:@%-]+");

    private static final Pattern NO_CODE = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final Pattern ENCODED_TRICK = Pattern.compile("%(?:2[EeFf]|5[Cc]|3[Bb]|25|7[Ff]|[01][0-9A-Fa-f])");

    private PathSegments() {}

    static Optional<List<String>> of(String path) {
        if (path.equals("/")) {
            return Optional.of(List.of());
        }
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        var segments = Arrays.asList(path.substring(1).split("/", -1));
        return segments.stream().allMatch(PathSegments::isPlain) ? Optional.of(segments) : Optional.empty();
    }

    private static boolean isPlain(String segment) {
        return PLAIN.matcher(segment).matches()
                && !NO_CODE.matcher(segment).find()
                && !ENCODED_TRICK.matcher(segment).find()
                && !segment.equals(".")
                && !segment.equals("..")
                && isText(segment);
    }

    /** Encoded octets that are no UTF-8 would be replaced by one program and refused by another. */
    private static boolean isText(String segment) {
        if (segment.indexOf('%') < 0) {
            return true;
        }
        return !URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8)
                .contains("\uFFFD");
    }
}
