package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** The conversation of a couple and its staff. */
public record CoupleThread(String id) {

    /** The one that this person sees. */
    public static CoupleThread of(Person person) {
        var threads = person.door().get("/threads").is(200).items().stream()
                .filter(thread -> thread.path("kind").asText().equals("COUPLE"))
                .toList();
        assertThat(threads).hasSize(1);
        return new CoupleThread(threads.get(0).path("threadId").asText());
    }

    public String messages() {
        return "/threads/" + id + "/messages";
    }

    public Answer say(Login writer, String text) {
        return writer.door().post(messages(), Map.of("text", text));
    }
}
