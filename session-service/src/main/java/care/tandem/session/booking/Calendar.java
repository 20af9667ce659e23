package care.tandem.session.booking;

import care.tandem.platform.access.Access;
import care.tandem.platform.access.Relation;
import care.tandem.platform.contract.enrollment.PersonRecord;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.Role;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import care.tandem.session.clinician.Clinicians;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the present caller sees of sessions: one, or the list of those that are theirs to see. */
@ApplicationScoped
class Calendar {

    /** For so long staff go on reading without fresh word of who may what. */
    @Inject
    SessionAccess sessionAccess;

    @Inject
    Access access;

    @Inject
    Caller caller;

    @Inject
    Sessions sessions;

    @Inject
    Clinicians clinicians;

    @Inject
    Cursors cursors;

    SessionView show(UUID sessionId) {
        var sight = sessionAccess.read(sessionId);
        var session = sessions.standing(sessionId).orElseThrow(access::absent);
        return SessionView.of(session, names(List.of(session)).get(session.clinicianId()), sight);
    }

    Page<SessionView> list(Optional<Instant> from, Optional<Instant> to, Limit limit, String cursor) {
        var sight = sightOfCaller();
        var persons = sight.eyes() == Sight.Eyes.PLANNING
                ? Optional.<Collection<UUID>>empty()
                : Optional.<Collection<UUID>>of(sight.persons());
        var filter = new SessionFilter(persons, from, to);
        var behind = cursors.open(cursor, filter.text()).map(SessionFilter.Position::parse);
        var rows = persons.filter(Collection::isEmpty).isPresent()
                ? List.<Session>of()
                : sessions.page(filter, behind, limit.rowsToRead());
        if (sight.eyes() == Sight.Eyes.PLANNING) {
            recordRead(rows);
        }
        var names = names(rows);
        return cursors.page(
                rows,
                limit,
                filter.text(),
                session -> SessionFilter.Position.of(session).text(),
                session -> SessionView.of(session, names.get(session.clinicianId()), sight));
    }

    private Sight sightOfCaller() {
        if (caller.is(Role.PARTICIPANT)) {
            return Sight.ofParticipant(access.own().personId());
        }
        if (caller.is(Role.COORDINATOR) || caller.is(Role.CLINICAL_LEAD)) {
            access.requireOpen(Relation.COORDINATOR);
            return Sight.ofPlanning();
        }
        return Sight.ofClinician(
                access.treated().stream().map(PersonRecord::personId).toList());
    }

    private void recordRead(List<Session> rows) {
        var persons =
                rows.stream().flatMap(s -> s.personIds().stream()).distinct().toList();
        access.recordRead(persons, caller.is(Role.COORDINATOR) ? Relation.COORDINATOR : Relation.LEAD);
    }

    private Map<String, String> names(List<Session> rows) {
        return clinicians.names(
                rows.stream().map(Session::clinicianId).distinct().toList());
    }
}
