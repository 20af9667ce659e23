package care.tandem.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A small service as source text, compiled beside the build: nothing of it may be on the class path, where Quarkus would
 * serve it. As it stands it keeps every rule; a test changes one line.
 */
final class SampleService {

    static final String ROOT = "care.tandem.sample";

    private static final Path SOURCES = Path.of("src", "test", "resources", "sample-service");

    /** Where the running classes came from; the other property may hold a launcher's jar only. */
    private static final String CLASS_PATH =
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));

    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    /** One for all: opening every jar of the class path anew is what takes the time. */
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private final Map<String, String> sources = new LinkedHashMap<>();

    SampleService() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            files.filter(Files::isRegularFile).forEach(file -> sources.put(nameOf(file), read(file)));
        }
    }

    SampleService with(String file, String before, String after) {
        assertThat(sources.get(file)).as(file).contains(before);
        sources.put(file, sources.get(file).replace(before, after));
        return this;
    }

    JavaClasses compiledIn(Path directory) throws IOException {
        var messages = new StringWriter();
        var options = List.of("-proc:none", "-d", directory.toString(), "-classpath", CLASS_PATH);
        var units = FILES.getJavaFileObjectsFromPaths(write(directory));
        var task = COMPILER.getTask(messages, FILES, null, options, null, units);
        assertThat(task.call()).as(messages.toString()).isTrue();
        return new ClassFileImporter().importPath(directory);
    }

    private List<Path> write(Path directory) {
        return sources.entrySet().stream()
                .map(source -> write(directory.resolve(source.getKey() + ".java"), source.getValue()))
                .toList();
    }

    private static Path write(Path file, String text) {
        try {
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
