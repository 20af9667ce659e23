package care.tandem.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was released stays readable: old readers of new records, new readers of old ones. */
class CompatibilityTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String RELEASED = """
            {"type": "object", "required": ["id", "kind"], "properties": {
              "id": {"type": "string", "format": "uuid"},
              "kind": {"type": "string", "enum": ["A", "B"]},
              "parts": {"type": "array", "items": {"type": "object", "properties": {"count": {"type": "integer"}}}}
            }}""";

    @Test
    void noReleasedSchemaIsBroken() throws IOException {
        var breaks = new ArrayList<String>();
        for (var file : Contract.files(Contract.BASELINE, ".json")) {
            var current = Contract.SCHEMAS.resolve(file);
            var now = current.toFile().exists() ? JSON.readTree(current.toFile()) : JSON.createObjectNode();
            var released = JSON.readTree(Contract.BASELINE.resolve(file).toFile());
            breaks.addAll(Compatibility.breaks(file.toString(), released, now));
        }

        assertThat(breaks).as("make it v2 beside v1").isEmpty();
    }

    @Test
    void everySchemaIsPromised() {
        assertThat(Contract.files(Contract.BASELINE, ".json"))
                .as("a copy in %s makes it a promise", Contract.BASELINE)
                .containsAll(Contract.files(Contract.SCHEMAS, ".json"));
    }

    @Test
    void anOptionalFieldMayBeAdded() throws IOException {
        assertThat(breaksAfter("\"parts\":", "\"note\": {\"type\": [\"string\", \"null\"]}, \"parts\":"))
                .isEmpty();
    }

    @Test
    void aDescriptionMayChange() throws IOException {
        assertThat(breaksAfter("\"format\": \"uuid\"", "\"format\": \"uuid\", \"description\": \"which\""))
                .isEmpty();
    }

    @Test
    void aRemovedFieldIsABreak() throws IOException {
        assertThat(breaksAfter("\"parts\":", "\"pieces\":")).containsExactly("X.parts: removed field");
    }

    @Test
    void aRemovedFieldOfAPartIsABreak() throws IOException {
        assertThat(breaksAfter("\"count\":", "\"sum\":")).containsExactly("X.parts[].count: removed field");
    }

    @Test
    void aChangedTypeIsABreak() throws IOException {
        assertThat(breaksAfter("\"integer\"", "\"number\""))
                .containsExactly("X.parts[].count: changed type, from [integer] to [number]");
    }

    @Test
    void aTypeThatMayNowBeNullIsABreak() throws IOException {
        assertThat(breaksAfter("{\"type\": \"integer\"}", "{\"type\": [\"integer\", \"null\"]}"))
                .containsExactly("X.parts[].count: changed type, from [integer] to [integer, null]");
    }

    @Test
    void aChangedFormatIsABreak() throws IOException {
        assertThat(breaksAfter("\"uuid\"", "\"uri\""))
                .containsExactly("X.id: changed type, from [string] uuid to [string] uri");
    }

    @Test
    void aNewRequiredFieldIsABreak() throws IOException {
        assertThat(breaksAfter("[\"id\", \"kind\"]", "[\"id\", \"kind\", \"parts\"]"))
                .containsExactly("X.parts: new required field");
    }

    @Test
    void aFieldThatIsNoLongerPromisedIsABreak() throws IOException {
        assertThat(breaksAfter("[\"id\", \"kind\"]", "[\"id\"]")).containsExactly("X.kind: no longer promised");
    }

    @Test
    void aRemovedEnumValueIsABreak() throws IOException {
        assertThat(breaksAfter("[\"A\", \"B\"]", "[\"A\"]")).containsExactly("X.kind: removed enum value B");
    }

    @Test
    void anAddedEnumValueIsABreakBecauseReadersPutItAside() throws IOException {
        assertThat(breaksAfter("[\"A\", \"B\"]", "[\"A\", \"B\", \"C\"]"))
                .containsExactly("X.kind: new enum value C, which an older reader would put aside");
    }

    @Test
    void aRemovedSchemaIsABreak() throws IOException {
        assertThat(Compatibility.breaks("X", tree(RELEASED), JSON.createObjectNode()))
                .isNotEmpty();
    }

    private static List<String> breaksAfter(String before, String after) throws IOException {
        assertThat(RELEASED).contains(before);
        return Compatibility.breaks("X", tree(RELEASED), tree(RELEASED.replace(before, after)));
    }

    private static JsonNode tree(String json) throws IOException {
        return JSON.readTree(json);
    }
}
