package care.tandem.story;

import java.util.List;
import java.util.Map;

/** Somebody in care whose team changes again and again: each time a new revision of the roster's record. */
public final class ChangingTeam {
    private final Programme programme;
    private final Login colleague;
    private final Person person;
    private boolean withColleague;
    private String etag = "";

    public ChangingTeam(Programme programme, Login colleague, Person person) {
        this.programme = programme;
        this.colleague = colleague;
        this.person = person;
    }

    public Person person() {
        return person;
    }

    /** The colleague joins the team, or leaves it. After a failure the next change reads first what stands there. */
    public synchronized Answer change() {
        var path = person.path("/treating-clinicians");
        var door = programme.coordinator().door();
        if (etag.isEmpty()) {
            var read = door.get(path);
            if (read.status() != 200) {
                return read;
            }
            etag = read.etag();
        }
        withColleague = !withColleague;
        var own = Map.of("clinicianId", programme.clinician().id());
        var team = withColleague ? List.of(own, Map.of("clinicianId", colleague.id())) : List.of(own);
        var answer = door.edit("PUT", path, Map.of("clinicians", team), etag);
        etag = answer.status() == 200 ? answer.etag() : "";
        return answer;
    }
}
