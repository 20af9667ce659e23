package care.tandem.platform.audit;

import care.tandem.platform.api.CurrentRequest;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who read or wrote what about whom, on which ground, when and from where: in the same transaction as the write; for a
 * read committed before the answer leaves, because the resource method's transaction ends before it does.
 */
@ApplicationScoped
public class AuditTrail {

    private static final String INSERT = """
            INSERT INTO audit (audit_id, at, actor, actor_kind, operation, deed, persons, couple_id, relation, stale,
                               request_id, address)
            VALUES (:id, clock_timestamp(), :actor, :kind, :operation, :deed, :persons, :couple, :relation, :stale,
                    :request, :address)
            """;

    @Inject
    EntityManager entities;

    @Inject
    Caller caller;

    @Inject
    CurrentRequest request;

    @Inject
    Ids ids;

    @ConfigProperty(name = "quarkus.application.name")
    String program;

    /** One act of the present caller about these persons. */
    public void record(Deed deed, Collection<UUID> persons, Optional<UUID> coupleId, String relation, boolean stale) {
        insert(ids.next(), deed, persons, coupleId, relation, stale)
                .setParameter("actor", caller.id())
                .setParameter("kind", caller.kind())
                .setParameter("operation", request.operation())
                .setParameter("request", request.id())
                .setParameter("address", request.address())
                .executeUpdate();
    }

    /** An act that nobody called for: a date passed, or a change that was made elsewhere arrived here. */
    public void recordOwnAct(String act, Collection<UUID> persons, Optional<UUID> coupleId) {
        recordOwnAct(ids.next(), act, persons, coupleId, "PROGRAM");
    }

    /** The same, with an id and a ground of its own. */
    void recordOwnAct(UUID auditId, String act, Collection<UUID> persons, Optional<UUID> coupleId, String ground) {
        insert(auditId, Deed.WRITE, persons, coupleId, ground, false)
                .setParameter("actor", program)
                .setParameter("kind", "program")
                .setParameter("operation", act)
                .setParameter("request", "")
                .setParameter("address", "")
                .executeUpdate();
    }

    private Query insert(
            UUID auditId,
            Deed deed,
            Collection<UUID> persons,
            Optional<UUID> coupleId,
            String relation,
            boolean stale) {
        return entities.createNativeQuery(INSERT)
                .setParameter("id", auditId)
                .setParameter("deed", deed.name())
                .setParameter("persons", persons.toArray(UUID[]::new))
                .setParameter("couple", coupleId.orElse(null))
                .setParameter("relation", relation)
                .setParameter("stale", stale);
    }
}
