package care.tandem.gateway.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import care.tandem.gateway.document.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTableTest {

    private final RouteTable table = new RouteTable(List.of(
            Operation.page("front", "/"),
            Operation.page("person", "/persons/{id}"),
            Operation.page("log", "/persons/{id}/log/{entry}"),
            Operation.page("ownLog", "/persons/{id}/log/own"),
            Operation.page("me", "/persons/me/log"),
            Operation.page("list", "/persons")));

    @Test
    void aPathFindsItsTemplate() {
        assertThat(idAt("/")).isEqualTo("front");
        assertThat(idAt("/persons")).isEqualTo("list");
        assertThat(idAt("/persons/17")).isEqualTo("person");
        assertThat(idAt("/persons/a%20b")).isEqualTo("person");
    }

    @Test
    void aLiteralSegmentGoesBeforeAParameter() {
        assertThat(idAt("/persons/17/log/own")).isEqualTo("ownLog");
        assertThat(idAt("/persons/17/log/4")).isEqualTo("log");
    }

    @Test
    void aLiteralThatLeadsNowhereGivesWayToTheParameter() {
        assertThat(idAt("/persons/me/log")).isEqualTo("me");
        assertThat(idAt("/persons/me/log/4")).isEqualTo("log");
        assertThat(idAt("/persons/me")).isEqualTo("person");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "persons",
                "/persons/",
                "//persons",
                "/persons//",
                "/persons/.",
                "/persons/..",
                "/persons/%2e%2e",
                "/persons/%2E",
                "/persons/a%2fb",
                "/persons/a%5Cb",
                "/persons/1;v=2",
                "/persons;v=2/1",
                "/persons/1%3bx",
                "/persons/%25",
                "/persons/%zz",
                "/persons/%",
                "/persons/a b",
                "/persons/a#b",
                "/persons/%0d%0a",
                "/persons/%c3%28",
                "/person%73",
                "/persons/17/log",
                "/unknown",
                "*"
            })
    void whatIsNotExactlyAListedPathFindsNothing(String path) {
        assertThat(table.methodsOf(path)).isEmpty();
    }

    @Test
    void oneMethodOfOnePathTwiceIsRefused() {
        assertThatThrownBy(
                        () -> new RouteTable(List.of(Operation.page("a", "/x/{id}"), Operation.page("b", "/x/{key}"))))
                .hasMessageContaining("GET /x/{key} is there twice");
    }

    private String idAt(String path) {
        return table.methodsOf(path).get("GET").id();
    }
}
