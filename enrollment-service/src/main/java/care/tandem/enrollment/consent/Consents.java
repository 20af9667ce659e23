package care.tandem.enrollment.consent;

import care.tandem.enrollment.listing.Position;
import care.tandem.platform.contract.enrollment.ConsentKind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class Consents implements PanacheRepositoryBase<Consent, UUID> {

    private static final String OLDER = "personId = ?1 and (grantedAt < ?2 or (grantedAt = ?2 and consentId < ?3))";
    private static final String NEWEST_FIRST = " order by grantedAt desc, consentId desc";

    List<Consent> after(UUID personId, Position position, int rows) {
        return find(OLDER + NEWEST_FIRST, personId, position.at(), position.id())
                .page(0, rows)
                .list();
    }

    List<Consent> inForceAfter(UUID personId, Set<ConsentKind> kinds, Instant at, Position position, int rows) {
        return find(
                        OLDER + " and kind in ?4 and endedAt is null and (untilAt is null or untilAt > ?5)"
                                + NEWEST_FIRST,
                        personId,
                        position.at(),
                        position.id(),
                        kinds,
                        at)
                .page(0, rows)
                .list();
    }

    Optional<Consent> of(UUID personId, UUID consentId) {
        return find("personId = ?1 and consentId = ?2", personId, consentId).firstResultOptional();
    }

    /** What a newer one of this kind, to the same clinic, takes the place of. */
    Optional<Consent> notEnded(UUID personId, ConsentKind kind, String clinicId) {
        return find(
                        "personId = ?1 and kind = ?2 and endedAt is null and coalesce(clinicId, '') = coalesce(?3, '')",
                        personId,
                        kind,
                        clinicId)
                .firstResultOptional();
    }

    long countNotEnded(UUID personId, ConsentKind kind) {
        return count("personId = ?1 and kind = ?2 and endedAt is null", personId, kind);
    }

    /** Whose consents are past their time; they are read again under that person's lock. */
    List<UUID> personsWithDue(Instant at) {
        return getEntityManager()
                .createQuery(
                        "select distinct c.personId from Consent c where c.endedAt is null and c.untilAt <= ?1",
                        UUID.class)
                .setParameter(1, at)
                .getResultList();
    }

    List<Consent> due(UUID personId, Instant at) {
        return list("personId = ?1 and endedAt is null and untilAt <= ?2", personId, at);
    }
}
