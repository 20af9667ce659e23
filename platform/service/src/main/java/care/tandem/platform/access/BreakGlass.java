package care.tandem.platform.access;

import care.tandem.platform.contract.glass.GlassBroken;
import care.tandem.platform.identity.Caller;
import care.tandem.platform.identity.PersonRef;
import care.tandem.platform.request.Cursors;
import care.tandem.platform.request.Idempotency;
import care.tandem.platform.request.Limit;
import care.tandem.platform.request.Page;
import care.tandem.platform.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * A clinician who does not treat a person opens the record all the same: for 15 minutes, to read, with a reason, and never
 * without the lead being told. Nothing closes it: neither a stale roster nor an unknown person of it.
 */
@ApplicationScoped
public class BreakGlass {

    /** What every service's break-glass says of itself. */
    public static final String ABOUT =
            "For an emergency. For 15 minutes the clinician may read in this service what the"
                    + " person's treating clinicians may read; each reading is recorded. The clinical lead is alerted at once.";

    /** What every service's list of them says of itself. */
    public static final String LIST = "Newest first, with the reasons, for the clinical lead.";

    @Inject
    Access access;

    @Inject
    Glasses glasses;

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Cursors cursors;

    @Inject
    Ids ids;

    @Inject
    Event<GlassBroken> alarm;

    /** From now on, in this transaction. */
    public BrokenGlassView open(PersonRef person, BreakTheGlass command) {
        var personId = access.breakGlass(person).personId();
        return idempotency.once(command, () -> open(personId, command.reason()), glasses::one);
    }

    private UUID open(UUID personId, String reason) {
        var id = ids.next();
        glasses.add(id, personId, caller.subject(), reason);
        alarm.fire(new GlassBroken(id));
        return id;
    }

    /** What the lead looks through. */
    public Page<BrokenGlassView> page(Limit limit, String cursor) {
        var after = cursors.open(cursor, "").map(position -> position.split(" "));
        var rows = glasses.page(after, limit.rowsToRead());
        var page = cursors.page(rows, limit, "", row -> row.at() + " " + row.breakGlassId(), row -> row);
        access.recordRead(
                page.items().stream().map(BrokenGlassView::personId).distinct().toList(), Relation.LEAD);
        return page;
    }
}
