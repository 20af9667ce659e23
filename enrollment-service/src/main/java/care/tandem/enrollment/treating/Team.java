package care.tandem.enrollment.treating;

import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.time.Ids;
import care.tandem.platform.time.TandemClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.UUID;

/** Puts a team in the place of another: who stays, stays; who leaves, ends now; who comes, begins now. Under the locks. */
@ApplicationScoped
public class Team {

    @Inject
    TreatingClinicians treating;

    @Inject
    Ids ids;

    @Inject
    TandemClock clock;

    /** The caller writes the record afterwards. */
    public void become(UUID personId, Collection<String> clinicianIds) {
        var at = clock.instant();
        var current = treating.current(personId, at);
        current.stream()
                .filter(one -> !clinicianIds.contains(one.clinicianId()))
                .forEach(one -> one.endsAt(at));
        clinicianIds.stream()
                .distinct()
                .filter(id ->
                        current.stream().noneMatch(one -> one.clinicianId().equals(id)))
                .forEach(id -> treating.persist(TreatingClinician.from(at, ids.next(), personId, id)));
        treating.flush();
    }

    /**
     * After a restore: whoever had left by then leaves again. Nobody comes by it.
     *
     * @return whether somebody left
     */
    public boolean leaveAgain(PersonRecord last) {
        var at = clock.instant();
        var gone = treating.current(last.personId(), at).stream()
                .filter(one -> last.treating().stream()
                        .noneMatch(t -> t.clinicianId().equals(one.clinicianId())
                                && t.from().equals(one.fromAt())))
                .toList();
        gone.forEach(one -> one.endsAt(at));
        return !gone.isEmpty();
    }

    TreatingView view(UUID personId) {
        return TreatingView.of(treating.current(personId, clock.instant()));
    }
}
