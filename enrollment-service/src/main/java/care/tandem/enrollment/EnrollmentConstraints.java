package care.tandem.enrollment;

import care.tandem.platform.data.ConstraintMeanings;
import care.tandem.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.Map;

/** What breaking one of this service's constraints means to the caller. */
@Singleton
class EnrollmentConstraints implements ConstraintMeanings {

    @Override
    public Map<String, ProblemType> meanings() {
        return Map.of(
                "a_referral_makes_one_person", ProblemType.ALREADY_EXISTS,
                "one_login_holds_one_person", ProblemType.CODE_NOT_VALID,
                "a_person_is_in_one_couple", ProblemType.ALREADY_EXISTS,
                "one_open_code_of_a_person", ProblemType.CONFLICT,
                "one_draft_of_a_person", ProblemType.CONFLICT,
                "one_consent_of_a_kind_in_force", ProblemType.CONFLICT,
                "one_active_episode_of_a_person", ProblemType.STATE_DOES_NOT_ALLOW,
                "a_clinician_treats_a_person_once_at_a_time", ProblemType.CONFLICT,
                "one_open_task_of_a_face", ProblemType.CONFLICT);
    }
}
