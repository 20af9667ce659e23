package care.tandem.platform.audit;

import care.tandem.platform.contract.Topics;
import care.tandem.platform.event.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where the chain grows: one at a time, whichever replica it is. Seal, marks and head are one transaction; that a head is
 * followed only once is a constraint, so the lock is for order, not for truth.
 */
@ApplicationScoped
class Chain {

    private static final long LOCK = 0x7365_616cL;

    /** Whoever is paused or cut off in the middle loses its turn. */
    private static final String LIMIT = "SET LOCAL transaction_timeout = '5s'";

    private static final String TRY_LOCK = "SELECT CASE WHEN pg_try_advisory_xact_lock(?1) THEN clock_timestamp() END";

    @Inject
    EntityManager entities;

    @Inject
    Seals seals;

    @Inject
    Outbox outbox;

    @ConfigProperty(name = "quarkus.application.name")
    String service;

    /** The turn to let it grow in this transaction, with the database's time; empty while another has it. */
    Optional<Instant> takeTurn() {
        entities.createNativeQuery(LIMIT).executeUpdate();
        var now = entities.createNativeQuery(TRY_LOCK).setParameter(1, LOCK).getSingleResult();
        return Optional.ofNullable((Instant) now);
    }

    Link last() {
        return seals.last().map(Seal::link).orElse(Link.START);
    }

    void append(Link before, Instant at, List<AuditRow> rows) {
        var seal = Seal.after(before, service, at, rows);
        seals.add(seal);
        outbox.append(Topics.AUDIT_HEADS, service, seal.head().id(), seal.event(service));
    }
}
