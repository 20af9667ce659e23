package care.tandem.enrollment.restore;

import care.tandem.platform.contract.enrollment.CoupleRecord;
import care.tandem.platform.contract.enrollment.PersonRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Persons and couples that were made after the moment: other services know them, this database does not. Of a person only
 * what protects them goes on (login, team, episode); what discloses ends, because nobody could end it any more. A couple
 * is linked anew, so its face ends too.
 */
final class LostSubjects {

    private final Map<UUID, PersonRecord> persons = new HashMap<>();
    private final Map<UUID, CoupleRecord> couples = new HashMap<>();
    private int highestEpoch;

    void saw(int epoch) {
        highestEpoch = Math.max(highestEpoch, epoch);
    }

    int highestEpoch() {
        return highestEpoch;
    }

    /** Records of one subject arrive in their order: the last one stays. */
    void add(PersonRecord last) {
        persons.put(last.personId(), last);
    }

    void add(CoupleRecord last) {
        couples.put(last.coupleId(), last);
    }

    /** By subject, what is sent of them in this epoch. */
    Map<UUID, Object> closedIn(int epoch) {
        var closed = new HashMap<UUID, Object>();
        couples.values().forEach(couple -> closed.put(couple.coupleId(), closed(couple, epoch)));
        persons.values().forEach(person -> closed.put(person.personId(), closed(person, epoch)));
        return closed;
    }

    List<String> described() {
        var lines = new ArrayList<String>();
        persons.keySet().forEach(id -> lines.add("lost, to be made anew: person " + id));
        couples.keySet().forEach(id -> lines.add("lost, to be linked anew: couple " + id));
        return lines.stream().sorted().toList();
    }

    private static PersonRecord closed(PersonRecord last, int epoch) {
        return new PersonRecord(
                last.personId(),
                epoch,
                last.revision() + 1,
                last.sub(),
                Optional.empty(),
                last.episode(),
                last.treating(),
                List.of(),
                last.timeZone(),
                last.locale(),
                last.firstName());
    }

    private static CoupleRecord closed(CoupleRecord last, int epoch) {
        return new CoupleRecord(
                last.coupleId(),
                epoch,
                last.revision() + 1,
                last.firstPersonId(),
                last.secondPersonId(),
                Optional.empty(),
                Optional.empty(),
                last.hold());
    }
}
