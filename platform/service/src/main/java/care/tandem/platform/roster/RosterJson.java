package care.tandem.platform.roster;

import care.tandem.platform.contract.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Records as the roster's rows hold them. */
final class RosterJson {

    private RosterJson() {}

    static <R> Roster.Known<R> read(Object[] row, Class<R> type) {
        try {
            var json = ((String) row[0]).getBytes(StandardCharsets.UTF_8);
            return new Roster.Known<>(EventJson.read(json, type), (Boolean) row[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String write(Object record) {
        return new String(EventJson.write(record), StandardCharsets.UTF_8);
    }

    static String quoted(String text) {
        return write(text);
    }
}
