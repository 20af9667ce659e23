package care.tandem.assessment.assignment;

import care.tandem.assessment.instrument.Answers;
import care.tandem.assessment.instrument.Instrument;
import care.tandem.platform.problem.Problem;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whether what was sent are answers to this instrument: all that is wrong is told at once, field by field. */
final class AnswerRules {

    private AnswerRules() {}

    static Answers answersTo(Instrument instrument, SaveAnswers command) {
        var errors = new ArrayList<Problem.FieldError>();
        var byItem = new TreeMap<Integer, Integer>();
        for (var i = 0; i < command.answers().size(); i++) {
            var answer = command.answers().get(i);
            var field = "answers[" + i + "].";
            if (!instrument.hasItem(answer.item())) {
                errors.add(new Problem.FieldError(field + "item", "is not an item of this instrument"));
            } else if (byItem.put(answer.item(), answer.value()) != null) {
                errors.add(new Problem.FieldError(field + "item", "is answered twice"));
            }
            if (!instrument.takes(answer.value())) {
                errors.add(new Problem.FieldError(field + "value", rangeOf(instrument)));
            }
        }
        refuse(errors);
        return Answers.of(byItem);
    }

    private static String rangeOf(Instrument instrument) {
        return "must be from " + instrument.lowest() + " to " + instrument.highest();
    }

    private static void refuse(List<Problem.FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProblemException(
                    Problem.of(ProblemType.INVALID_REQUEST, "Some answers are not valid.", errors), Map.of());
        }
    }
}
