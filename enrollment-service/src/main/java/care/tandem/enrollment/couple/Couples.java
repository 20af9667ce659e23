package care.tandem.enrollment.couple;

import care.tandem.enrollment.listing.Position;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Couples implements PanacheRepositoryBase<Couple, UUID> {

    /** The seats are rows of their own, so that the database itself gives each person one. In order of ids: no deadlock. */
    void link(Couple couple) {
        persistAndFlush(couple);
        couple.personIds().stream()
                .sorted()
                .forEach(personId -> getEntityManager()
                        .createNativeQuery("INSERT INTO couple_seat (person_id, couple_id) VALUES (?1, ?2)")
                        .setParameter(1, personId)
                        .setParameter(2, couple.id())
                        .executeUpdate());
    }

    List<Couple> after(Position position, int rows) {
        return find(
                        "linkedAt < ?1 or (linkedAt = ?1 and coupleId < ?2) order by linkedAt desc, coupleId desc",
                        position.at(),
                        position.id())
                .page(0, rows)
                .list();
    }
}
