package care.tandem.assessment.paging;

import care.tandem.assessment.AssessmentSettings;
import care.tandem.assessment.oncall.OnCallRota;
import care.tandem.assessment.risk.OpenFlag;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom an open flag calls for at a moment: everybody who watches then, their covers once the first deadline has passed, and
 * the lead once the flag is overdue or when nobody watches. Who comes on call later is called for what is still open.
 */
@Singleton
class Chain {

    @Inject
    AssessmentSettings settings;

    List<Call> calls(OpenFlag flag, OnCallRota rota, Instant now) {
        var calls = new ArrayList<Call>();
        var coversToo = !now.isBefore(flag.raisedAt().plus(coverAfter(flag)));
        for (var shift : rota.shiftsAt(now)) {
            calls.add(to(Step.CLINICIAN, shift.clinicianId(), rota));
            if (coversToo) {
                shift.coverId().ifPresent(cover -> calls.add(to(Step.COVER, cover, rota)));
            }
        }
        if (calls.isEmpty() || flag.isOverdue(now)) {
            calls.add(Call.toLead(settings.paging().lead()));
        }
        return calls;
    }

    private static Call to(Step step, String clinicianId, OnCallRota rota) {
        return new Call(step, clinicianId, rota.addressOf(clinicianId));
    }

    private Duration coverAfter(OpenFlag flag) {
        return switch (flag.kind()) {
            case SELF_HARM_ANSWER -> settings.flagCoverAfter();
            case ALARM -> settings.alarmCoverAfter();
        };
    }
}
