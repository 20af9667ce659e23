package care.tandem.gateway.document;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Run by the build: {@code version folder service=document…}; writes openapi.json and openapi.yaml into the folder. */
public final class MergeDocuments {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final ObjectMapper YAML = new YAMLMapper()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS);

    private MergeDocuments() {}

    public static void main(String[] arguments) throws IOException {
        var documents = new ArrayList<ServiceDocument>();
        for (var argument : Arrays.asList(arguments).subList(2, arguments.length)) {
            var equals = argument.indexOf('=');
            documents.add(read(argument.substring(0, equals), Path.of(argument.substring(equals + 1))));
        }
        write(arguments[0], Path.of(arguments[1]), documents);
    }

    static ServiceDocument read(String service, Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new MergeFailure(List.of("there is no document of %s at %s: package that service first"
                    .formatted(service, file.normalize())));
        }
        return new ServiceDocument(service, JSON.readTree(file.toFile()));
    }

    private static void write(String version, Path folder, List<ServiceDocument> documents) throws IOException {
        var merged = DocumentMerge.merge(version, documents);
        Files.createDirectories(folder);
        JSON.writeValue(folder.resolve("openapi.json").toFile(), merged);
        YAML.writeValue(folder.resolve("openapi.yaml").toFile(), merged);
    }
}
