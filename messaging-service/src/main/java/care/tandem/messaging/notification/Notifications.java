package care.tandem.messaging.notification;

import care.tandem.platform.wording.NeutralWording;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Notifications implements PanacheRepositoryBase<Notification, UUID> {

    /** The number is drawn under the lock of the person's row, so that it orders what commits. */
    private static final String INSERT = """
            WITH drawn AS (
                INSERT INTO notification_feed (person_id, last_number) VALUES (:person, 1)
                ON CONFLICT (person_id) DO UPDATE SET last_number = notification_feed.last_number + 1
                RETURNING last_number)
            INSERT INTO notification (notification_id, person_id, number, wording, cause, made_at)
            SELECT :id, :person, last_number, :wording, :cause, :at FROM drawn
            ON CONFLICT ON CONSTRAINT notification_is_made_once DO NOTHING
            """;

    /** Whether it was not there yet. */
    boolean add(UUID id, UUID personId, NeutralWording wording, UUID cause, Instant at) {
        return getEntityManager()
                        .createNativeQuery(INSERT)
                        .setParameter("id", id)
                        .setParameter("person", personId)
                        .setParameter("wording", wording.name())
                        .setParameter("cause", cause)
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    List<Notification> before(UUID personId, long number, int rows) {
        return find("personId = ?1 and number < ?2 order by number desc", personId, number)
                .page(Page.ofSize(rows))
                .list();
    }
}
