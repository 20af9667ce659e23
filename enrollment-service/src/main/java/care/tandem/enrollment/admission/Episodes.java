package care.tandem.enrollment.admission;

import care.tandem.enrollment.listing.Position;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Episodes implements PanacheRepositoryBase<Episode, UUID> {

    List<Episode> after(UUID personId, Position position, int rows) {
        return find(
                        "personId = ?1 and (startedAt < ?2 or (startedAt = ?2 and episodeId < ?3))"
                                + " order by startedAt desc, episodeId desc",
                        personId,
                        position.at(),
                        position.id())
                .page(0, rows)
                .list();
    }

    /** Whose it is; the episode itself is read only under that person's lock. */
    Optional<UUID> personOf(UUID episodeId) {
        return getEntityManager()
                .createQuery("select e.personId from Episode e where e.episodeId = ?1", UUID.class)
                .setParameter(1, episodeId)
                .getResultStream()
                .findFirst();
    }
}
