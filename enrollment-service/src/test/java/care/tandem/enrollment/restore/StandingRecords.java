package care.tandem.enrollment.restore;

import care.tandem.enrollment.Pair;
import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.testing.Backdoor;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What stands in enrollment's own tables. */
record StandingRecords(Backdoor database) {

    CoupleRecord couple(Pair pair) {
        return parse(
                database.text("SELECT record FROM roster_couple WHERE couple_id = ?", pair.coupleId),
                CoupleRecord.class);
    }

    PersonRecord person(UUID personId) {
        return parse(
                database.text("SELECT record FROM roster_person WHERE person_id = ?", personId), PersonRecord.class);
    }

    /** How the consent ended; null while it stands. */
    String endOf(UUID personId, UUID consentId) {
        return database.text(
                "SELECT ended_as FROM consent WHERE person_id = ? AND consent_id = ?", personId, consentId);
    }

    private static <T> T parse(String json, Class<T> type) {
        return SentRecords.parse(json.getBytes(StandardCharsets.UTF_8), type);
    }
}
