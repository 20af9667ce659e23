package care.tandem.overload;

import care.tandem.story.Answer;
import care.tandem.story.Door;
import care.tandem.story.Login;
import care.tandem.story.Logins;
import care.tandem.story.Person;
import care.tandem.story.Programme;
import care.tandem.story.Shifts;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who calls: people who go about their day in great numbers, and Ana, who calls for help meanwhile. */
final class Callers {
    private static final List<String> OCCASIONS = List.of("WEEK_2", "WEEK_4", "WEEK_6", "WEEK_8", "WEEK_10", "WEEK_12");

    private final Programme programme = Programme.withFreshStaff();
    private final Login onCall = Logins.user("clinician", "Oscar");
    private final List<Person> many;
    private final Person ana;

    Callers(int many) {
        this.many = Stream.generate(() -> programme.inCare("Ben")).limit(many).toList();
        ana = programme.inCare("Ana");
        programme.lead().door().edit("PUT", "/on-call", Shifts.of(onCall)).is(200);
    }

    Door ana() {
        return ana.door();
    }

    Door anyone() {
        return many.get(0).door();
    }

    String careThread() {
        return ana.door()
                .get("/threads")
                .is(200)
                .items()
                .get(0)
                .path("threadId")
                .asText();
    }

    Door clinician() {
        return programme.clinician().door();
    }

    /** What people do all day, in each service. */
    List<Asked> ordinary() {
        return many.stream().flatMap(person -> ordinary(person.door()).stream()).toList();
    }

    /** What one of them does. */
    static List<Asked> ordinary(Door door) {
        var thread =
                door.get("/threads").is(200).items().get(0).path("threadId").asText();
        var messages = "/threads/" + thread + "/messages";
        return List.of(
                Asked.get(door, "/persons/me"),
                Asked.get(door, "/sessions"),
                Asked.get(door, "/persons/me/assignments"),
                Asked.get(door, "/notifications"),
                Asked.post(door, messages, Map.of("text", "Still here")),
                Asked.get(door, messages));
    }

    /** Every operation on which somebody's safety hangs. What can be handed in once is handed in again when all is. */
    List<Supplier<Answer>> forHelp() {
        var submissions =
                OCCASIONS.stream().map(this::answersThatWait).collect(Collectors.toCollection(ArrayDeque::new));
        var screening = "/persons/me/screening";
        ana.door().put(screening, Map.of("afraidOfPartner", "OFTEN")).is(202);
        ana.door().post("/alarms").is(202);
        var acknowledgement = "/risk-flags/" + flagOfAna() + "/acknowledgement";
        return List.of(
                () -> ana.door().post("/alarms"),
                () -> ana.door().post(submissions.size() > 1 ? submissions.remove() : submissions.element()),
                () -> ana.door().post(screening + "/submission"),
                () -> onCall.door().post(acknowledgement, Map.of("note", "I call now.")));
    }

    private String answersThatWait(String occasion) {
        var assigned = clinician()
                .post(ana.path("/assignments"), Map.of("instrument", "PHQ-9", "occasion", occasion))
                .is(201);
        var path = "/assignments/" + assigned.id("assignmentId");
        var answers = Map.of("answers", List.of(Map.of("item", 9, "value", 1)));
        ana.door().put(path + "/answers", answers).is(202);
        return path + "/submission";
    }

    private String flagOfAna() {
        return clinician().get("/risk-flags").is(200).items().stream()
                .filter(flag ->
                        flag.path("personId").asText().equals(ana.personId().toString()))
                .findFirst()
                .orElseThrow()
                .path("riskFlagId")
                .asText();
    }
}
