package care.tandem.platform.identity;

import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person named in a path: an id, or {@code me} for the caller's own. */
@Schema(
        type = SchemaType.STRING,
        description = "The person's id, or `me` for one's own.",
        pattern = "^(me|[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})$",
        examples = "me")
public final class PersonRef {

    private static final String ME = "me";

    private final UUID id;

    private PersonRef(UUID id) {
        this.id = id;
    }

    public static PersonRef fromString(String value) {
        return ME.equals(value) ? me() : new PersonRef(PathIds.parse(value));
    }

    /** The caller's own person. */
    public static PersonRef me() {
        return new PersonRef(null);
    }

    public static PersonRef of(UUID personId) {
        return new PersonRef(personId);
    }

    /** Empty when the path says {@code me}. */
    public Optional<UUID> id() {
        return Optional.ofNullable(id);
    }
}
