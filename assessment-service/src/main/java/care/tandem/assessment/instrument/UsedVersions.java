package care.tandem.assessment.instrument;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which versions were ever assigned, with what they said then: a file that says something else refuses to start. */
@ApplicationScoped
public class UsedVersions {

    private static final int BEFORE_ANYTHING_IS_READ = 1;

    /** A program that starts beside many others is slow at first, and nobody waits for an answer of it. */
    private static final int SECONDS_TO_READ = 60;

    @Inject
    EntityManager entities;

    @Inject
    Catalogue catalogue;

    void checkAtStart(@Observes @Priority(BEFORE_ANYTHING_IS_READ) StartupEvent event) {
        QuarkusTransaction.requiringNew().timeout(SECONDS_TO_READ).run(this::refuseEdited);
    }

    /** Every used version must still be there, word for word. */
    void refuseEdited() {
        for (var row : rows()) {
            var edition = new Catalogue.Edition((String) row[0], ((Number) row[1]).intValue());
            if (!catalogue.contentHash(edition).equals(Optional.of((String) row[2]))) {
                throw new IllegalStateException(
                        edition + " was used and its file has changed or is gone: give the change a new version");
            }
        }
    }

    /** From now on this version stays as it is. */
    public void use(Instrument instrument, Instant at) {
        var edition = new Catalogue.Edition(instrument.code(), instrument.version());
        entities.createNativeQuery("""
                        INSERT INTO instrument_version (code, version, content_hash, first_used_at)
                        VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING
                        """)
                .setParameter(1, edition.code())
                .setParameter(2, edition.version())
                .setParameter(3, catalogue.contentHash(edition).orElseThrow())
                .setParameter(4, at)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows() {
        return entities.createNativeQuery("SELECT code, version, content_hash FROM instrument_version", Object[].class)
                .getResultList();
    }
}
