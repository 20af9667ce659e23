package care.tandem.platform.reserve;

import care.tandem.platform.api.Safety;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which requests are for an operation marked {@link Safety}: told from method and path, before anything else is done. */
@Singleton
class SafetyOperations {

    private record Form(String verb, Pattern path) {}

    private final List<Form> forms;

    SafetyOperations(BeanManager beans) {
        forms = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .distinct()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(SafetyOperations::of)
                .toList();
    }

    boolean include(String verb, String path) {
        return forms.stream()
                .anyMatch(form ->
                        form.verb().equals(verb) && form.path().matcher(path).matches());
    }

    private static Stream<Form> of(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Safety.class))
                .map(method -> new Form(verbOf(method), patternOf(resource, method)));
    }

    private static String verbOf(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(method + " is no operation"));
    }

    /** {@code /api/v1/assignments/{assignmentId}/submission}: a parameter is one segment, whatever is in it. */
    private static Pattern patternOf(Class<?> resource, Method method) {
        var own = method.getAnnotation(Path.class);
        var template = resource.getAnnotation(Path.class).value() + (own == null ? "" : "/" + own.value());
        var parts = Arrays.stream(template.split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.startsWith("{") ? "[^/]+" : Pattern.quote(part))
                .toList();
        return Pattern.compile("/" + String.join("/", parts));
    }
}
