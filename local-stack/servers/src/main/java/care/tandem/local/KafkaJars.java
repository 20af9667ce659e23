package care.tandem.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The broker's own class path, out of the resources that the build packed beside these classes. */
record KafkaJars(Path directory, List<String> names) {

    static KafkaJars in(Distributions distributions) throws IOException {
        var names = listed();
        var version = Integer.toHexString(names.hashCode());
        var directory = distributions.provide("kafka-" + version, unpacked -> {
            for (var name : names) {
                try (var jar = resource(name)) {
                    Files.copy(jar, unpacked.resolve(name));
                }
            }
        });
        return new KafkaJars(directory, names);
    }

    String classPath() {
        return names.stream()
                .map(directory::resolve)
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
    }

    private static List<String> listed() throws IOException {
        try (var list = resource("class-path")) {
            var text = new String(list.readAllBytes(), StandardCharsets.UTF_8).trim();
            return Arrays.stream(text.split(":"))
                    .map(entry -> entry.substring(entry.lastIndexOf('/') + 1))
                    .toList();
        }
    }

    private static InputStream resource(String name) {
        var stream = KafkaJars.class.getResourceAsStream("/kafka/" + name);
        if (stream == null) {
            throw new ServerFailure("kafka/" + name + " is not on the class path: build local-stack/servers first");
        }
        return stream;
    }
}
