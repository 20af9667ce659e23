package care.tandem.messaging;

import care.tandem.platform.testing.Api;
import care.tandem.platform.testing.Tokens;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a front end does here. */
public final class Chat {

    private Chat() {}

    public static Response threads(Tokens caller) {
        return Api.as(caller).get("/api/v1/threads");
    }

    public static List<String> threadIds(Tokens caller) {
        return threads(caller).then().statusCode(200).extract().path("items.threadId");
    }

    public static UUID threadOf(Tokens caller, String kind) {
        String id = threads(caller)
                .then()
                .statusCode(200)
                .extract()
                .path("items.find { it.kind == '" + kind + "' }.threadId");
        return UUID.fromString(id);
    }

    public static String path(UUID thread) {
        return "/api/v1/threads/" + thread + "/messages";
    }

    public static Response send(Tokens caller, UUID thread, String text) {
        return Api.as(caller).body(Map.of("text", text)).post(path(thread));
    }

    public static UUID sent(Tokens caller, UUID thread, String text) {
        return UUID.fromString(
                send(caller, thread, text).then().statusCode(201).extract().path("messageId"));
    }

    public static Response messages(Tokens caller, UUID thread) {
        return Api.as(caller).get(path(thread));
    }

    public static List<String> texts(Tokens caller, UUID thread) {
        return messages(caller, thread).then().statusCode(200).extract().path("items.text");
    }

    public static List<Integer> numbers(Tokens caller, UUID thread) {
        return messages(caller, thread).then().statusCode(200).extract().path("items.number");
    }

    public static Response release(Tokens caller, UUID thread, UUID message) {
        return Api.as(caller).post(path(thread) + "/" + message + "/release");
    }

    public static Response notifications(Tokens caller) {
        return Api.as(caller).get("/api/v1/notifications");
    }

    public static List<String> notified(Tokens caller) {
        return notifications(caller).then().statusCode(200).extract().path("items.text");
    }

    /** Everything a person can read here, with the ETags: what must not move for another's private fact. */
    public static String everything(Tokens caller, UUID thread) {
        var seen = new StringBuilder();
        for (var answer : List.of(threads(caller), messages(caller, thread), notifications(caller))) {
            seen.append(answer.statusCode())
                    .append(answer.header("ETag"))
                    .append(answer.asString())
                    .append('\n');
        }
        return seen.toString();
    }
}
