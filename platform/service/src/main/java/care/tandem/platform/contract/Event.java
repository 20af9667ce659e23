package care.tandem.platform.contract;

import java.util.UUID;

/**
 * Something that happened, in the past tense, with ids and the least facts: never message text, answers, scores of a
 * person, or reasons. The package names the service, so it names the topic and the type too: see {@link EventTypes}.
 */
public interface Event {

    /** The id that keeps order: events of one subject are read in the order in which they happened. */
    UUID subject();
}
