package care.tandem.assessment.oncall;

import care.tandem.platform.data.ConstraintMeanings;
import care.tandem.platform.problem.ProblemType;
import jakarta.inject.Singleton;
import java.util.Map;

/** Two leads changed the rota from the same reading of it: the second has to read it again. */
@Singleton
class OnCallConstraints implements ConstraintMeanings {

    @Override
    public Map<String, ProblemType> meanings() {
        return Map.of("on_call_rota_changes_one_by_one", ProblemType.PRECONDITION_FAILED);
    }
}
