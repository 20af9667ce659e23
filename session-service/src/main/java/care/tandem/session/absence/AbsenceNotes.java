package care.tandem.session.absence;

import care.tandem.session.booking.Session;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Notes by session and author. */
@ApplicationScoped
public class AbsenceNotes implements PanacheRepositoryBase<AbsenceNote, UUID> {

    /** Also those written when it was still a couple's session; oldest first. */
    public List<AbsenceNote> of(Session session, UUID personId) {
        var ids = session.replacesId()
                .map(before -> List.of(before, session.id()))
                .orElse(List.of(session.id()));
        return list("sessionId in ?1 and personId = ?2 order by writtenAt, noteId", ids, personId);
    }
}
