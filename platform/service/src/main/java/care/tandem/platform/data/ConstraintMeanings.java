package care.tandem.platform.data;

import care.tandem.platform.problem.ProblemType;
import java.util.Map;

/** What breaking one of a service's constraints means to the caller, by the constraint's name. */
public interface ConstraintMeanings {

    Map<String, ProblemType> meanings();
}
