package care.tandem.story;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Somebody who applies, with a login of their own; each step takes a new one of these further. */
public record Person(String firstName, Login login, UUID personId) {

    public Door door() {
        return login.door();
    }

    /** The path of this person's record, as others name it. */
    public String path(String rest) {
        return "/persons/" + personId + rest;
    }

    /** The id of the conversation with the care team. */
    public String careThread() {
        return door().get("/threads").is(200).items().stream()
                .filter(thread -> thread.path("kind").asText().equals("CARE"))
                .findFirst()
                .orElseThrow()
                .path("threadId")
                .asText();
    }

    /** Answers every item alike; gives what the person saw on handing it in. */
    public String handIn(String instrument, int value) {
        var path = "/assignments/" + assignment(instrument);
        var questions = door().get("/instruments/" + instrument).is(200).json().path("items");
        var answers = IntStream.rangeClosed(1, questions.size())
                .mapToObj(item -> Map.of("item", item, "value", value))
                .toList();
        door().put(path + "/answers", Map.of("answers", answers)).is(202);
        return door().post(path + "/submission").is(202).seen();
    }

    private String assignment(String instrument) {
        return door().get("/persons/me/assignments").is(200).items().stream()
                .filter(one -> one.path("instrument").asText().equals(instrument))
                .findFirst()
                .orElseThrow()
                .path("assignmentId")
                .asText();
    }

    /** What the person was told, newest first. */
    public List<String> notifications() {
        return door().get("/notifications").is(200).items().stream()
                .map(one -> one.path("text").asText())
                .toList();
    }
}
