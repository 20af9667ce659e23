package care.tandem.messaging.message;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** A number in one reader's feed. */
@Embeddable
record FeedPlace(UUID feedId, long number) implements Serializable {}
