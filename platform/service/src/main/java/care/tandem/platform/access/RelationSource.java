package care.tandem.platform.access;

import java.util.UUID;

/** A relation that only one service knows, from its own tables. */
public interface RelationSource {

    Relation relation();

    /** Whether it stands between the present caller and the person. */
    boolean holds(UUID personId);
}
