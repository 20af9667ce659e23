package care.tandem.enrollment.roster;

import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.EpisodeKind;
import care.tandem.platform.contract.enrollment.EpisodePhase;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Puts records together from the tables of all rooms: the one place that knows what leaves enrollment. It reads tables
 * rather than entities, so that no room depends on it and it depends on none.
 */
@ApplicationScoped
class RecordRows {

    private static final String PERSON = """
            SELECT p.sub, s.couple_id, e.episode_id, e.kind, e.phase, p.time_zone, p.locale, p.first_name,
                   (SELECT epoch FROM roster_epoch)
            FROM person p LEFT JOIN couple_seat s ON s.person_id = p.person_id
            LEFT JOIN LATERAL (
                SELECT * FROM episode WHERE person_id = p.person_id ORDER BY started_at DESC LIMIT 1) e ON true
            WHERE p.person_id = ?1
            """;

    private static final String TREATING = """
            SELECT clinician_id, from_at, until_at FROM treating_clinician
            WHERE person_id = ?1 AND (until_at IS NULL OR until_at > ?2) ORDER BY from_at, clinician_id
            """;

    private static final String CONSENTS = """
            SELECT kind, clinic_id, facts, granted_at, until_at FROM consent
            WHERE person_id = ?1 AND ended_at IS NULL ORDER BY granted_at, consent_id
            """;

    private static final String COUPLE = """
            SELECT c.first_person_id, c.second_person_id, j.permit, j.face, j.hold, (SELECT epoch FROM roster_epoch)
            FROM couple c JOIN joint_work j ON j.couple_id = c.couple_id WHERE c.couple_id = ?1
            """;

    @Inject
    EntityManager entities;

    @Inject
    TandemClock clock;

    PersonRecord person(UUID personId, long revision) {
        var row = rows(PERSON, personId).get(0);
        return new PersonRecord(
                personId,
                (Integer) row[8],
                revision,
                Optional.ofNullable((String) row[0]),
                Optional.ofNullable((UUID) row[1]),
                Optional.ofNullable((UUID) row[2]).map(id -> episode(id, row)),
                rows(TREATING, personId, clock.instant()).stream()
                        .map(RecordRows::treating)
                        .toList(),
                rows(CONSENTS, personId).stream().map(RecordRows::consent).toList(),
                (String) row[5],
                (String) row[6],
                (String) row[7]);
    }

    CoupleRecord couple(UUID coupleId, long revision) {
        var row = rows(COUPLE, coupleId).get(0);
        return new CoupleRecord(
                coupleId,
                (Integer) row[5],
                revision,
                (UUID) row[0],
                (UUID) row[1],
                Optional.ofNullable((UUID) row[2]),
                Optional.ofNullable((UUID) row[3]),
                (Boolean) row[4]);
    }

    private static PersonRecord.Episode episode(UUID episodeId, Object[] row) {
        return new PersonRecord.Episode(
                episodeId, EpisodeKind.valueOf((String) row[3]), EpisodePhase.valueOf((String) row[4]));
    }

    private static PersonRecord.TreatingClinician treating(Object[] row) {
        return new PersonRecord.TreatingClinician(
                (String) row[0], (Instant) row[1], Optional.ofNullable((Instant) row[2]));
    }

    private static PersonRecord.Consent consent(Object[] row) {
        return new PersonRecord.Consent(
                (String) row[0],
                Optional.ofNullable((String) row[1]),
                Set.of((String[]) row[2]),
                (Instant) row[3],
                Optional.ofNullable((Instant) row[4]));
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql, Object[].class);
        for (var i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query.getResultList();
    }
}
