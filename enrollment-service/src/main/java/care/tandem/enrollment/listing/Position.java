package care.tandem.enrollment.listing;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The row after which a list is read on; rows come newest first, and by id where two are of one moment. */
public record Position(Instant at, UUID id) {

    private static final Instant FAR_AHEAD = Instant.parse("9999-01-01T00:00:00Z");

    /** @param sealed what a cursor held; empty for the first page */
    public static Position of(Optional<String> sealed) {
        return sealed.map(Position::parse).orElseGet(() -> new Position(FAR_AHEAD, new UUID(-1, -1)));
    }

    private static Position parse(String text) {
        var parts = text.split(" ");
        return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return at + " " + id;
    }
}
