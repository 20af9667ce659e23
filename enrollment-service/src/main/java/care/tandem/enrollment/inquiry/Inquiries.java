package care.tandem.enrollment.inquiry;

import care.tandem.enrollment.listing.Position;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Inquiries implements PanacheRepositoryBase<Inquiry, UUID> {

    List<Inquiry> after(Position position, int rows) {
        return find(
                        "receivedAt < ?1 or (receivedAt = ?1 and inquiryId < ?2) order by receivedAt desc, inquiryId desc",
                        position.at(),
                        position.id())
                .page(0, rows)
                .list();
    }
}
