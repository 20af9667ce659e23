package care.tandem.session;

import care.tandem.platform.data.ConstraintMeanings;
import care.tandem.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.Map;

/** Whoever's time is taken, clinician's or person's, the caller learns the same. */
@Singleton
class SessionConstraints implements ConstraintMeanings {

    @Override
    public Map<String, ProblemType> meanings() {
        return Map.of(
                "clinician_is_in_one_booking_at_a_time", ProblemType.SLOT_NOT_AVAILABLE,
                "person_is_in_one_session_at_a_time", ProblemType.SLOT_NOT_AVAILABLE);
    }
}
