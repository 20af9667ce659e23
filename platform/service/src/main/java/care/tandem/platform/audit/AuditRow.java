package care.tandem.platform.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A row of the audit as it stands there, even where somebody made it say what no program writes. */
record AuditRow(
        UUID auditId,
        Instant at,
        String actor,
        String actorKind,
        String operation,
        String deed,
        List<UUID> persons,
        UUID coupleId,
        String relation,
        Boolean stale,
        String requestId,
        String address) {

    /** In the order of {@link #of}. */
    static final String COLUMNS =
            "a.audit_id, a.at, a.actor, a.actor_kind, a.operation, a.deed, a.persons, a.couple_id,"
                    + " a.relation, a.stale, a.request_id, a.address";

    private static final String FORM = "tandem audit row 1";

    static AuditRow of(Object[] row) {
        return new AuditRow(
                (UUID) row[0],
                (Instant) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                row[6] == null ? List.of() : Arrays.asList((UUID[]) row[6]),
                (UUID) row[7],
                (String) row[8],
                (Boolean) row[9],
                (String) row[10],
                (String) row[11]);
    }

    /** Of all that the row says. Never change it: every seal there is was made with it. */
    Hash hash() {
        return Digester.hash(
                FORM, auditId, at, actor, actorKind, operation, deed, persons, coupleId, relation, stale, requestId,
                address);
    }

    AuditView view() {
        return new AuditView(
                auditId,
                at,
                actor,
                actorKind,
                operation,
                Deed.valueOf(deed),
                persons,
                coupleId,
                relation,
                stale,
                requestId,
                address);
    }
}
