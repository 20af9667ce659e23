package care.tandem.enrollment.restore;

import care.tandem.enrollment.joint.JointPermit;
import care.tandem.enrollment.roster.RosterChanges;
import care.tandem.platform.audit.AuditTrail;
import care.tandem.platform.contract.EventTypes;
import care.tandem.platform.contract.Topics;
import care.tandem.platform.contract.enrollment.ConsentEnded;
import care.tandem.platform.restore.Restoration;
import care.tandem.platform.restore.TopicHistory;
import care.tandem.platform.roster.Roster;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * First takes from Kafka what ended since, then begins a new epoch in which every couple is without a permit, and sends
 * every person and couple in it. What is already of the new epoch is passed over, so that it can begin again.
 */
@ApplicationScoped
class EnrollmentRestoration implements Restoration {

    private static final UUID FIRST = new UUID(0, 0);

    @Inject
    TopicHistory history;

    @Inject
    LaterRecords later;

    @Inject
    LaterEnds ends;

    @Inject
    EpochRows rows;

    @Inject
    JointPermit permit;

    @Inject
    RosterChanges roster;

    @Inject
    Roster couples;

    @Inject
    AuditTrail audit;

    @Override
    public void run(Consumer<String> say) {
        var lost = new LostSubjects();
        history.read(Topics.ROSTER, records -> inTransaction(() -> records.forEach(r -> later.follow(r, lost))));
        history.read(
                EventTypes.topicOf(ConsentEnded.class),
                records -> inTransaction(() -> records.forEach(ends::endAgain)));
        var epoch = lost.highestEpoch() + 1;
        inTransaction(() -> rows.raiseTo(epoch));
        var couples = each(last -> rows.couplesBelow(epoch, last), this::stop);
        var persons = each(last -> rows.personsBelow(epoch, last), roster::publishPerson);
        inTransaction(() -> lost.closedIn(epoch).forEach(rows::send));
        say.accept("epoch %d: %d persons and %d couples of this run; no couple has a permit"
                .formatted(epoch, persons, couples));
        lost.described().forEach(say);
    }

    /** Only what stood is in the audit; what the partners see stays, with a task to show it. */
    private void stop(UUID coupleId) {
        if (permit.lose(coupleId)) {
            var couple = couples.couple(coupleId, Roster.Lock.NONE).orElseThrow();
            audit.recordOwnAct("stopJointWorkAgain", couple.record().personIds(), Optional.of(coupleId));
        }
    }

    /** In pages by id, each in a transaction of its own; tells how many there were. */
    private static long each(Function<UUID, List<UUID>> pageAfter, Consumer<UUID> act) {
        var count = 0L;
        for (var page = doPage(pageAfter, FIRST, act); !page.isEmpty(); ) {
            count += page.size();
            page = doPage(pageAfter, page.get(page.size() - 1), act);
        }
        return count;
    }

    private static List<UUID> doPage(Function<UUID, List<UUID>> pageAfter, UUID last, Consumer<UUID> act) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var page = pageAfter.apply(last);
            page.forEach(act);
            return page;
        });
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
