package care.tandem.assessment.assignment;

import care.tandem.assessment.instrument.Answers;
import care.tandem.assessment.instrument.Catalogue;
import care.tandem.assessment.result.Results;
import care.tandem.assessment.risk.FlagRaising;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The handing in: response, scores and flags in one transaction. Every step is taken whatever was answered. */
@ApplicationScoped
class Submission {

    @Inject
    Catalogue catalogue;

    @Inject
    Responses responses;

    @Inject
    Results results;

    @Inject
    FlagRaising raising;

    @Inject
    TandemClock clock;

    /** Once: handing in again changes nothing. The assignment's row is locked. */
    void submit(Assignment assignment) {
        if (assignment.isSubmitted()) {
            return;
        }
        var instrument = catalogue.used(assignment.instrumentCode(), assignment.instrumentVersion());
        var stored = assignment.submit();
        var answers = Answers.ofStored(stored);
        var at = clock.instant();
        responses.persistAndFlush(Response.to(assignment, stored, at));
        results.keep(assignment.personId(), assignment.id(), instrument, answers, at);
        raising.afterSubmission(assignment.personId(), assignment.id(), instrument, answers);
    }
}
