package care.tandem.platform.access;

import care.tandem.platform.audit.Deed;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a person reads of the audit about themself: whole days, a week late for everyone, and only acts that cannot follow
 * from a private fact of the partner. Acts of care (treating, lead, on call, interviewer, break-glass, auditor) and of the
 * programs can; so can whatever was about both. Own writes are left out: some are safety answers.
 */
@ApplicationScoped
public class AccessLog {

    /** What every service's access log says of itself. */
    public static final String ABOUT =
            "By day, newest first, seven days late. It tells of the person's own login (reads"
                    + " only), of coordinators, and of clinics that the person's consent names. What the care team, whoever is on"
                    + " call and the clinical lead do in the course of care is not in it; it is recorded all the same, for the"
                    + " auditor.";

    private static final String SELECT = """
            SELECT DISTINCT day, relation, deed
            FROM (SELECT cast(cast(at AT TIME ZONE :zone AS date) AS text) AS day, relation, deed FROM audit
                  WHERE persons @> ARRAY[cast(:person AS uuid)] AND cardinality(persons) = 1 AND couple_id IS NULL
                    AND (relation IN ('COORDINATOR', 'CONSENTED_CLINIC') OR (relation = 'OWN' AND deed = 'READ'))) acts
            WHERE day < cast(cast(clock_timestamp() AT TIME ZONE :zone AS date) - 7 AS text)
              AND (cast(:day AS text) IS NULL OR day < cast(:day AS text)
                   OR (day = cast(:day AS text) AND (relation, deed) > (cast(:relation AS text), cast(:deed AS text))))
            ORDER BY day DESC, relation, deed LIMIT :rows
            """;

    private record Row(LocalDate day, Relation ground, Deed deed) {

        String position() {
            return day + " " + ground + " " + deed;
        }

        AccessLogEntry entry() {
            return new AccessLogEntry(day, AccessLogEntry.Who.of(ground), deed);
        }
    }

    @Inject
    Access access;

    @Inject
    Cursors cursors;

    @Inject
    EntityManager entities;

    /** The caller's own. */
    public Page<AccessLogEntry> page(PersonRef ref, Limit limit, String cursor) {
        var person = access.read(ref, Relation.OWN);
        var after = cursors.open(cursor, "").map(position -> position.split(" "));
        var rows = rows(person.personId(), person.timeZone(), after, limit.rowsToRead());
        return cursors.page(rows, limit, "", Row::position, Row::entry);
    }

    @SuppressWarnings("unchecked")
    private List<Row> rows(UUID personId, String timeZone, Optional<String[]> after, int most) {
        List<Object[]> rows = entities.createNativeQuery(SELECT, Object[].class)
                .setParameter("person", personId)
                .setParameter("zone", timeZone)
                .setParameter("day", after.map(a -> a[0]).orElse(null))
                .setParameter("relation", after.map(a -> a[1]).orElse(null))
                .setParameter("deed", after.map(a -> a[2]).orElse(null))
                .setParameter("rows", most)
                .getResultList();
        return rows.stream()
                .map(row -> new Row(
                        LocalDate.parse((String) row[0]), Relation.valueOf((String) row[1]), Deed.valueOf((String)
                                row[2])))
                .toList();
    }
}
