package care.tandem.canaries;

import care.tandem.story.Door;
import care.tandem.story.Login;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.suite.ApiOperation;
import java.util.LinkedHashMap;
import java.util.Map;

/** Everybody who stands around Ana and Ben, by the names that {@code fields.csv} gives them. */
final class Around {
    final Programme programme = Programme.withFreshStaff();

    /** Referred Ana, and may read her progress. */
    final Login clinic = Logins.clinic();

    /** Watches, and treats neither. */
    final Login onCall = Logins.user("clinician", "Oscar");

    /** Treats neither, and breaks the glass. */
    final Login glass = Logins.user("clinician", "Greta");

    private final Map<String, Reader> readers = new LinkedHashMap<>();

    /**
     * Somebody who may ask.
     *
     * @param kind in the words in which operations say who may call them
     */
    record Reader(String kind, Door door) {
        boolean mayCall(ApiOperation operation) {
            return operation.callers().stream()
                    .anyMatch(caller -> caller.equals("anyone")
                            || caller.equals(kind)
                            || caller.startsWith(kind + " ")
                            || caller.equals("any token") && door.login().isPresent());
        }
    }

    Around() {
        add("anyone", "anyone", Door.ofNobody());
        add("treating", "clinician", programme.clinician().door());
        add("lead", "clinical-lead", programme.lead().door());
        add("coordinator", "coordinator", programme.coordinator().door());
        add("on-call", "clinician", onCall.door());
        add("broke-glass", "clinician", glass.door());
        add("clinic", "clinic", clinic.door());
        add("other-clinic", "clinic", Logins.clinic().door());
        add("other-clinician", "clinician", Logins.user("clinician", "Otto").door());
        add("auditor", "auditor", Logins.user("auditor", "Arthur").door());
        add("admin", "admin", Logins.user("admin", "Ada").door());
    }

    private void add(String name, String kind, Door door) {
        readers.put(name, new Reader(kind, door));
    }

    /** And somebody of another couple. */
    void inCare(Person ana, Person ben) {
        add("ana", "participant", ana.door());
        add("ben", "participant", ben.door());
        add("cleo", "participant", programme.inCare("Cleo").door());
    }

    Map<String, Reader> readers() {
        return readers;
    }
}
