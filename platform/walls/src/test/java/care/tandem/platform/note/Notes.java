package care.tandem.platform.note;

import care.tandem.platform.contract.assessment.AssignmentMade;
import care.tandem.platform.event.Outbox;
import care.tandem.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Notes {

    @Inject
    EntityManager entities;

    @Inject
    Outbox outbox;

    @Inject
    Ids ids;

    UUID add(UUID personId, NoteResource.WriteNote command) {
        var id = ids.next();
        lock(personId);
        entities.createNativeQuery(
                        "INSERT INTO note (note_id, person_id, number, text, at) VALUES (?1, ?2, ?3, ?4, clock_timestamp())")
                .setParameter(1, id)
                .setParameter(2, personId)
                .setParameter(3, command.number())
                .setParameter(4, command.text())
                .executeUpdate();
        outbox.append(new AssignmentMade(id, personId));
        return id;
    }

    /** The aggregate's row lock, after which positions order its facts. */
    private void lock(UUID personId) {
        entities.createNativeQuery("SELECT pg_advisory_xact_lock(hashtext(?1))")
                .setParameter(1, personId.toString())
                .getSingleResult();
    }

    NoteResource.NoteView rewrite(UUID id, NoteResource.WriteNote command) {
        entities.createNativeQuery("UPDATE note SET text = ?2 WHERE note_id = ?1")
                .setParameter(1, id)
                .setParameter(2, command.text())
                .executeUpdate();
        return view(id);
    }

    Optional<UUID> owner(UUID id) {
        List<?> owners = entities.createNativeQuery("SELECT person_id FROM note WHERE note_id = ?1")
                .setParameter(1, id)
                .getResultList();
        return owners.stream().map(UUID.class::cast).findFirst();
    }

    NoteResource.NoteView view(UUID id) {
        return rows("WHERE note_id = ?1", id).get(0);
    }

    List<NoteResource.NoteView> before(UUID personId, int number, int limit) {
        return rows("WHERE person_id = ?1 AND number < " + number + " ORDER BY number DESC LIMIT " + limit, personId);
    }

    @SuppressWarnings("unchecked")
    private List<NoteResource.NoteView> rows(String where, Object parameter) {
        List<Object[]> rows = entities.createNativeQuery(
                        "SELECT note_id, text, number FROM note " + where, Object[].class)
                .setParameter(1, parameter)
                .getResultList();
        return rows.stream()
                .map(r -> new NoteResource.NoteView((UUID) r[0], (String) r[1], (Integer) r[2]))
                .toList();
    }
}
