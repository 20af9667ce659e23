package care.tandem.assessment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Where a reader of a list, newest first, stands: behind the row of this moment and id. */
public record Place(Instant at, UUID id) {

    /** Ahead of every row: the first page. */
    public static final Place AHEAD =
            new Place(Instant.parse("9999-01-01T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    /** The opened position of a cursor, or the first page where there is none. */
    public static Place of(Optional<String> position) {
        return position.map(Place::parse).orElse(AHEAD);
    }

    private static Place parse(String text) {
        var parts = text.split(" ");
        return new Place(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return at + " " + id;
    }
}
