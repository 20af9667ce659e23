package care.tandem.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records and schemas say the same. */
class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<Class<?>> records() {
        return Contract.records();
    }

    @Test
    void everyRecordHasASchemaAndEverySchemaARecord() {
        var expected = records().stream().map(Contract::schemaOf).sorted().toList();

        assertThat(Contract.files(Contract.SCHEMAS, ".json"))
                .isEqualTo(expected)
                .hasSizeGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordAndItsSchemaHaveTheSameFields(Class<?> record) throws IOException {
        assertThat(SchemaShape.differences(record, schemaOf(record))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatIsWrittenFitsTheSchema(Class<?> record) throws IOException {
        for (var sample : Sample.values()) {
            assertThat(violations(record, write(sample, record)))
                    .as("%s %s", sample, record)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void nothingIsWrittenThatTheSchemaDoesNotName(Class<?> record) throws IOException {
        var written = SchemaShape.names(JSON.readTree(write(Sample.FULL, record)));

        assertThat(written).isEqualTo(SchemaShape.names(schemaOf(record).path("properties")));
    }

    @ParameterizedTest
    @MethodSource("records")
    void whatIsWrittenIsReadAsItWas(Class<?> record) throws IOException {
        for (var sample : Sample.values()) {
            var value = sample.of(record);

            assertThat((Object) EventJson.read(EventJson.write(value), record)).isEqualTo(value);
        }
    }

    @Test
    void aSampleThatDoesNotFitIsNoticed() throws IOException {
        var booked = records().stream()
                .filter(r -> r.getSimpleName().equals("SessionBooked"))
                .findFirst()
                .orElseThrow();

        assertThat(violations(booked, "{\"personIds\": []}")).hasSize(1);
        assertThat(violations(booked, "{\"sessionId\": \"today\", \"personIds\": []}"))
                .hasSize(1);
    }

    private static String write(Sample sample, Class<?> record) {
        return new String(EventJson.write(sample.of(record)), StandardCharsets.UTF_8);
    }

    private static List<String> violations(Class<?> record, String json) throws IOException {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(Contract.SCHEMAS.resolve(Contract.schemaOf(record))));
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static JsonNode schemaOf(Class<?> record) throws IOException {
        return JSON.readTree(Contract.SCHEMAS.resolve(Contract.schemaOf(record)).toFile());
    }
}
