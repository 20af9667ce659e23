package care.tandem.overload;

import java.util.function.Consumer;

/** How a client can hold a connection for nearly nothing: one row each. */
enum SlowClient {
    HALF_OPEN("", wire -> {}, true),
    SLOW_HEAD("GET /api/v1/me HTTP/1.1\r\nX-Slow: ", wire -> wire.send("a"), true),
    SLOW_SECOND_HEAD(
            "GET /icon.svg HTTP/1.1\r\nHost: x\r\n\r\nGET /icon.svg HTTP/1.1\r\nX-Slow: ",
            wire -> wire.send("a"),
            true),
    SLOW_BODY(
            "POST {messages} HTTP/1.1\r\nHost: x\r\n{token}Content-Type: application/json\r\nContent-Length: 1000\r\n\r\n",
            wire -> wire.send(" "),
            true),
    SLOW_BODY_OF_NOBODY(
            "POST {messages} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n", wire -> wire.send(" "), true),
    UNREAD_PAGES("GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n".repeat(40), wire -> {}, false),
    UNREAD_ANSWERS("GET {messages} HTTP/1.1\r\nHost: x\r\n{token}\r\n".repeat(5), wire -> {}, false),
    UNREAD_REFUSALS("GET /api/v1/me HTTP/1.1\r\nHost: x\r\n\r\n".repeat(100), wire -> {}, false),
    SLOWLY_READ_PAGES("GET /openapi.json HTTP/1.1\r\nHost: x\r\n\r\n", Wire::read, false);

    private final String first;
    private final Consumer<Wire> now;
    private final boolean isEnded;

    SlowClient(String first, Consumer<Wire> nowAndThen, boolean isEnded) {
        this.first = first;
        this.now = nowAndThen;
        this.isEnded = isEnded;
    }

    Wire opened(int port, String token, String messages) {
        var said = first.replace("{token}", "Authorization: Bearer " + token + "\r\n")
                .replace("{messages}", messages);
        return Wire.to(port).send(said);
    }

    /** What it does now and then. */
    void goOn(Wire wire) {
        now.accept(wire);
    }

    /** Whether the gateway has to end it soon; where not, it must cost next to nothing. */
    boolean isEnded() {
        return isEnded;
    }
}
