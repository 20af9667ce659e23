package care.tandem.messaging.thread;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
public class MessageThreads implements PanacheRepositoryBase<MessageThread, UUID> {

    private static final String OPEN = """
            INSERT INTO thread (thread_id, kind, ground_id, couple_id, first_person_id, second_person_id, permit_id,
                                opened_at)
            VALUES (:id, :kind, :ground, :couple, :first, :second, :permit, :at) ON CONFLICT DO NOTHING
            """;

    private static final String OF_PERSONS = "(firstPersonId in :persons or secondPersonId in :persons)";
    private static final String NEWEST_FIRST = " and (openedAt < :at or (openedAt = :at and threadId < :thread))"
            + " order by openedAt desc, threadId desc";

    /** Whether its ground had no thread of this kind yet. */
    boolean open(UUID id, Opening opening, Instant at) {
        return getEntityManager()
                        .createNativeQuery(OPEN)
                        .setParameter("id", id)
                        .setParameter("kind", opening.kind().name())
                        .setParameter("ground", opening.groundId())
                        .setParameter("couple", opening.coupleId().orElse(null))
                        .setParameter("first", opening.personIds().get(0))
                        .setParameter(
                                "second",
                                opening.personIds().stream().skip(1).findFirst().orElse(null))
                        .setParameter("permit", opening.permitId().orElse(null))
                        .setParameter("at", at)
                        .executeUpdate()
                == 1;
    }

    /** Its row is this transaction's alone from here on, and read anew. */
    public void lock(MessageThread thread) {
        getEntityManager().refresh(thread, LockModeType.PESSIMISTIC_WRITE);
    }

    List<MessageThread> openOfCouple(UUID coupleId) {
        return list("coupleId = ?1 and closedAt is null", coupleId);
    }

    List<MessageThread> openCareThreadsOf(UUID personId) {
        return list("kind = ?1 and firstPersonId = ?2 and closedAt is null", ThreadKind.CARE, personId);
    }

    /** What this person is shown, see {@link MessageThread#isShownTo}. */
    List<MessageThread> shownTo(UUID personId, ThreadPosition after, int rows) {
        return newestFirst(OF_PERSONS + " and (kind = CARE or closedAt is null)", Set.of(personId), after, rows);
    }

    /** The care threads of these persons, and the couples' threads that at least one of them is in. */
    List<MessageThread> of(Collection<UUID> personIds, ThreadPosition after, int rows) {
        return newestFirst(OF_PERSONS, personIds, after, rows);
    }

    List<MessageThread> careThreadsOf(Collection<UUID> personIds, ThreadPosition after, int rows) {
        return newestFirst(OF_PERSONS + " and kind = CARE", personIds, after, rows);
    }

    private List<MessageThread> newestFirst(String which, Collection<UUID> personIds, ThreadPosition after, int rows) {
        Map<String, Object> parameters =
                Map.of("persons", personIds, "at", after.openedAt(), "thread", after.threadId());
        return find(which + NEWEST_FIRST, parameters).page(Page.ofSize(rows)).list();
    }
}
