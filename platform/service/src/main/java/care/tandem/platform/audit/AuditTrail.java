package care.tandem.platform.audit;

import care.tandem.platform.api.CurrentRequest;
import care.tandem.platform.data.LastInserts;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
            VALUES (?, clock_timestamp(), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    @Inject
    LastInserts inserts;

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
        inserts.add(
                INSERT,
                ids.next(),
                caller.id(),
                caller.kind(),
                request.operation(),
                deed.name(),
                persons.toArray(UUID[]::new),
                coupleId.orElse(null),
                relation,
                stale,
                request.id(),
                request.address());
    }

    /** An act that nobody called for: a date passed, or a change that was made elsewhere arrived here. */
    public void recordOwnAct(String act, Collection<UUID> persons, Optional<UUID> coupleId) {
        recordOwnAct(ids.next(), act, persons, coupleId, "PROGRAM");
    }

    /** The same, with an id and a ground of its own. */
    void recordOwnAct(UUID auditId, String act, Collection<UUID> persons, Optional<UUID> coupleId, String ground) {
        inserts.add(
                INSERT,
                auditId,
                program,
                "program",
                act,
                Deed.WRITE.name(),
                persons.toArray(UUID[]::new),
                coupleId.orElse(null),
                ground,
                false,
                "",
                "");
    }
}
