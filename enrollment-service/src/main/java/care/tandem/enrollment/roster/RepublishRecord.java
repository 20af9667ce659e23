package care.tandem.enrollment.roster;

import care.tandem.platform.audit.AuditTrail;
import care.tandem.platform.command.Command;
import care.tandem.platform.roster.Roster;
import care.tandem.platform.roster.RosterBook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sends a record once more, as its next revision, for a service that could not apply the last one: {@code republish-record
 * <id>}. It says what the tables say, so nothing changes for anybody else.
 */
@Singleton
class RepublishRecord implements Command {

    private static final String ACT = "republishRecord";

    @Inject
    RosterChanges changes;

    @Inject
    RosterBook book;

    @Inject
    Roster roster;

    @Inject
    AuditTrail audit;

    @Override
    public String name() {
        return "republish-record";
    }

    @Override
    public String usage() {
        return "<id>   sends the roster's record of that person or couple once more, as its next revision";
    }

    @Override
    public boolean run(List<String> words, PrintStream out) {
        if (words.size() != 1) {
            throw new IllegalArgumentException("the id of a person or a couple is wanted");
        }
        var subject = UUID.fromString(words.get(0));
        var sent = QuarkusTransaction.requiringNew().call(() -> person(subject).or(() -> couple(subject)));
        out.println(sent.orElse("no record of " + subject));
        return sent.isPresent();
    }

    private Optional<String> person(UUID personId) {
        if (roster.person(personId, Roster.Lock.NONE).isEmpty()) {
            return Optional.empty();
        }
        changes.lock(personId);
        changes.publishPerson(personId);
        audit.recordOwnAct(ACT, List.of(personId), Optional.empty());
        return Optional.of(
                "person " + personId + ", revision " + changes.person(personId).revision());
    }

    private Optional<String> couple(UUID coupleId) {
        var persons = roster.couple(coupleId, Roster.Lock.NONE)
                .map(known -> known.record().personIds());
        if (persons.isEmpty()) {
            return Optional.empty();
        }
        book.lock(Optional.of(coupleId), persons.get());
        changes.publishCouple(coupleId);
        audit.recordOwnAct(ACT, persons.get(), Optional.of(coupleId));
        var sent = roster.couple(coupleId, Roster.Lock.NONE).orElseThrow().record();
        return Optional.of("couple " + coupleId + ", revision " + sent.revision());
    }
}
