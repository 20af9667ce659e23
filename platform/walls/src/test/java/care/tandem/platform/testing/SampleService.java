package care.tandem.platform.testing;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * A small service as source text, compiled beside the build: nothing of it may be on the class path, where Quarkus would
 * serve it. As it stands it keeps every rule; a test changes one line.
 */
final class SampleService {

    private static final Path SOURCES = Path.of("src", "test", "resources", "sample-service");
    private static final String WRITTEN_AS = "care.tandem.sample";

    /** Where the running classes came from; the other property may hold a launcher's jar only. */
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private final String root;
    private final Map<String, String> sources = new LinkedHashMap<>();

    /** @param name of its package, by which it differs from others that are compiled with it */
    SampleService(String name) {
        root = "care.tandem." + name;
        try (var files = Files.list(SOURCES)) {
            files.forEach(file -> sources.put(nameOf(file), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String root() {
        return root;
    }

    SampleService with(String file, String before, String after) {
        assertThat(sources.get(file)).as(file).contains(before);
        sources.put(file, sources.get(file).replace(before, after));
        return this;
    }

    /** All at once: to open the class path for each of them is what would take the time. */
    static JavaClasses compiled(Collection<SampleService> services, Path directory) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        var options = List.of("-proc:none", "-d", directory.toString(), "-classpath", CLASS_PATH);
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var written = services.stream()
                    .flatMap(service -> service.writtenTo(directory))
                    .collect(Collectors.toSet());
            var units = files.getJavaFileObjectsFromPaths(written);
            var task = compiler.getTask(messages, files, null, options, null, units);
            assertThat(task.call()).as(messages.toString()).isTrue();
        }
        return new ClassFileImporter().importPath(directory);
    }

    /** Its own of them. */
    JavaClasses of(JavaClasses all) {
        return all.that(resideInAPackage(root + ".."));
    }

    /** In the folder of its package, where the compiler wants it: what is nobody's own is written once. */
    private Stream<Path> writtenTo(Path directory) {
        return sources.entrySet().stream().map(source -> {
            var text = source.getValue().replace(WRITTEN_AS, root);
            var folder = text.substring("package ".length(), text.indexOf(';')).replace('.', '/');
            return write(directory.resolve(folder).resolve(source.getKey() + ".java"), text);
        });
    }

    private static Path write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".txt", "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
