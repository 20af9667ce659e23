package care.tandem.platform.identity;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.UUID;
import java.util.regex.Pattern;

/** An id in a path that cannot be one names nothing: 404, whoever asks. */
final class PathIds {

    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private PathIds() {}

    static void check(Method method, MultivaluedMap<String, String> values) {
        for (var parameter : method.getParameters()) {
            var path = parameter.getAnnotation(PathParam.class);
            if (path == null) {
                continue;
            }
            var value = values.getFirst(path.value());
            if (parameter.getType() == UUID.class) {
                parse(value);
            } else if (parameter.getType() == PersonRef.class) {
                PersonRef.fromString(value);
            } else if (value.indexOf('\0') >= 0) {
                throw new NotFoundException();
            }
        }
    }

    static boolean isOne(String value) {
        return FORM.matcher(value).matches();
    }

    /** Only the canonical form: {@link UUID#fromString} also takes shortened groups. */
    static UUID parse(String value) {
        if (!isOne(value)) {
            throw new NotFoundException();
        }
        return UUID.fromString(value);
    }
}
