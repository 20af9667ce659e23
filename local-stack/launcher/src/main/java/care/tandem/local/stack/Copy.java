package care.tandem.local.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** A directory made the same as another. */
final class Copy {
    private Copy() {}

    static void of(Path source, Path target) throws IOException {
        delete(target);
        try (var tree = Files.walk(source)) {
            for (var from : tree.toList()) {
                var to = target.resolve(source.relativize(from).toString());
                if (Files.isDirectory(from)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path target) throws IOException {
        if (!Files.exists(target)) {
            return;
        }
        try (var tree = Files.walk(target)) {
            for (var path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
