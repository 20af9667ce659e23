package care.tandem.platform.roster;

import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Writes the roster's rows. An older epoch or revision never replaces a newer one. */
@ApplicationScoped
class RosterRows {

    private static final String PERSON = """
            INSERT INTO roster_person (person_id, sub, couple_id, epoch, revision, record)
            VALUES (:id, :sub, :couple, :epoch, :revision, cast(:record AS jsonb))
            ON CONFLICT (person_id) DO UPDATE
            SET sub = excluded.sub, couple_id = excluded.couple_id, epoch = excluded.epoch,
                revision = excluded.revision, unknown = false, record = excluded.record
            WHERE (roster_person.epoch, roster_person.revision) < (excluded.epoch, excluded.revision)
            """;

    private static final String COUPLE = """
            INSERT INTO roster_couple (couple_id, first_person_id, second_person_id, epoch, revision, record)
            VALUES (:id, :first, :second, :epoch, :revision, cast(:record AS jsonb))
            ON CONFLICT (couple_id) DO UPDATE
            SET epoch = excluded.epoch, revision = excluded.revision, unknown = false, record = excluded.record
            WHERE (roster_couple.epoch, roster_couple.revision) < (excluded.epoch, excluded.revision)
            """;

    @Inject
    EntityManager entities;

    /** Whether it was newer than what stood there. */
    boolean put(PersonRecord person) {
        return entities.createNativeQuery(PERSON)
                        .setParameter("id", person.personId())
                        .setParameter("sub", person.sub().orElse(null))
                        .setParameter("couple", person.coupleId().orElse(null))
                        .setParameter("epoch", person.epoch())
                        .setParameter("revision", person.revision())
                        .setParameter("record", RosterJson.write(person))
                        .executeUpdate()
                == 1;
    }

    boolean put(CoupleRecord couple) {
        return entities.createNativeQuery(COUPLE)
                        .setParameter("id", couple.coupleId())
                        .setParameter("first", couple.firstPersonId())
                        .setParameter("second", couple.secondPersonId())
                        .setParameter("epoch", couple.epoch())
                        .setParameter("revision", couple.revision())
                        .setParameter("record", RosterJson.write(couple))
                        .executeUpdate()
                == 1;
    }
}
