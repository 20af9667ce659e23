package care.tandem.platform.identity;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.Method;
import java.util.UUID;

/** An id in a path that cannot be one names nothing: 404, whoever asks. */
final class PathIds {

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

    /** Only the canonical form: {@link UUID#fromString} also takes shortened groups. */
    static UUID parse(String value) {
        try {
            var id = UUID.fromString(value);
            if (id.toString().equalsIgnoreCase(value)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            throw new NotFoundException(e);
        }
        throw new NotFoundException();
    }
}
