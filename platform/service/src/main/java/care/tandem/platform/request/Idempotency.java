package care.tandem.platform.request;

import care.tandem.platform.api.CurrentRequest;
import care.tandem.platform.contract.EventJson;
import care.tandem.platform.data.SqlStates;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A creating request happens once, however often it is sent. First in the business transaction a row is inserted for
 * (caller, method, path, key); it keeps the created ids, never a body: a replay shows the thing as the caller may see it
 * now. Rows live 24 hours.
 */
@ApplicationScoped
public class Idempotency {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{16,64}");
    private static final String SHORT_WAIT = "SET LOCAL lock_timeout = '500ms'";
    private static final String ORDINARY_WAIT = "SET LOCAL lock_timeout = '2s'";

    @Inject
    EntityManager entities;

    @Inject
    CurrentRequest request;

    @Inject
    Caller caller;

    @Inject
    SealKey key;

    /** One thing is created: {@code create} gives its id, {@code show} its view, and records that it was read. */
    public <V> V once(Object command, Supplier<UUID> create, Function<UUID, V> show) {
        return once(command, create, id -> {}, show);
    }

    /** Where {@code create} records all: a replay creates nothing and shows all the same, which {@code reread} records. */
    public <V> V once(Object command, Supplier<UUID> create, Consumer<UUID> reread, Function<UUID, V> show) {
        return onceAll(
                command, () -> List.of(create.get()), ids -> reread.accept(ids.get(0)), ids -> show.apply(ids.get(0)));
    }

    /** Several things are created together. */
    public <V> V onceAll(
            Object command, Supplier<List<UUID>> create, Consumer<List<UUID>> reread, Function<List<UUID>, V> show) {
        var header = request.header(HEADER);
        if (header == null || !FORM.matcher(header).matches()) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_MISSING);
        }
        var digest = key.digest(EventJson.write(command));
        if (isFirst(header, digest)) {
            var created = create.get();
            keep(header, created);
            return show.apply(created);
        }
        var before = createdBefore(header, digest);
        reread.accept(before);
        return show.apply(before);
    }

    private boolean isFirst(String header, byte[] digest) {
        try {
            entities.createNativeQuery(SHORT_WAIT).executeUpdate();
            var inserted = bound("""
                            INSERT INTO idempotency (caller, method, path, key, body_hmac, created, at)
                            VALUES (?1, ?2, ?3, ?4, ?5, '{}', clock_timestamp()) ON CONFLICT DO NOTHING
                            """, header).setParameter(5, digest).executeUpdate();
            entities.createNativeQuery(ORDINARY_WAIT).executeUpdate();
            return inserted == 1;
        } catch (PersistenceException e) {
            if (SqlStates.isLockTimeout(e)) {
                throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_IN_USE);
            }
            throw e;
        }
    }

    private void keep(String header, List<UUID> created) {
        bound(
                        "UPDATE idempotency SET created = ?5 WHERE caller = ?1 AND method = ?2 AND path = ?3 AND key = ?4",
                        header)
                .setParameter(5, created.toArray(UUID[]::new))
                .executeUpdate();
    }

    private List<UUID> createdBefore(String header, byte[] digest) {
        var row = (Object[]) bound(
                        "SELECT body_hmac, created FROM idempotency"
                                + " WHERE caller = ?1 AND method = ?2 AND path = ?3 AND key = ?4",
                        header)
                .getSingleResult();
        if (!Arrays.equals((byte[]) row[0], digest)) {
            throw new ProblemException(ProblemType.IDEMPOTENCY_KEY_REUSED);
        }
        return List.of((UUID[]) row[1]);
    }

    private Query bound(String sql, String header) {
        return entities.createNativeQuery(sql)
                .setParameter(1, caller.id())
                .setParameter(2, request.method())
                .setParameter(3, request.path())
                .setParameter(4, header);
    }

    @Scheduled(every = "10m", delayed = "1m")
    @Transactional
    void forgetOld() {
        entities.createNativeQuery("DELETE FROM idempotency WHERE at < clock_timestamp() - interval '24 hours'")
                .executeUpdate();
    }
}
