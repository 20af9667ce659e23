package care.tandem.gateway.answer;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/** Pages for people: no scripts, nothing from elsewhere. */
public final class Html {

    private static final String SHELL = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%s · Tandem</title>
            <link rel="icon" href="/icon.svg" type="image/svg+xml">
            <link rel="stylesheet" href="/tandem.css">
            </head>
            <body>
            <a class="skip" href="#main">Skip to the content</a>
            <header class="bar">
            <a class="brand" href="/">Tandem</a>
            <nav aria-label="Pages"><a href="/docs">API reference</a> <a href="/problems">Problems</a> \
            <a href="/health">Health</a></nav>
            </header>
            <main id="main">
            %s
            </main>
            <footer><p>Tandem is not an emergency service. In the US call or text <a href="tel:988">988</a>; \
            elsewhere your local emergency number.</p></footer>
            </body>
            </html>
            """;

    private static final int PIECE = 16 * 1024;

    private Html() {}

    /** A whole page around what is already HTML. */
    public static Buffer page(String title, String body) {
        return Buffer.buffer(SHELL.formatted(escape(title), body));
    }

    public static void answer(RoutingContext context, Buffer page) {
        answer(context, "text/html; charset=utf-8", page);
    }

    /** Anything else that is the same for everyone. */
    public static void answer(RoutingContext context, String mediaType, Buffer content) {
        var response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType)
                .putHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=60")
                .putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(content.length()));
        send(content, 0, response);
    }

    /** Piece by piece, as it is read: a slow reader costs a few pieces, not a copy of the whole. */
    private static void send(Buffer content, int from, HttpServerResponse response) {
        var at = from;
        while (at < content.length() && !response.writeQueueFull()) {
            var next = Math.min(at + PIECE, content.length());
            response.write(content.slice(at, next));
            at = next;
        }
        if (at == content.length()) {
            response.end();
        } else {
            var rest = at;
            response.drainHandler(read -> send(content, rest, response));
        }
    }

    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
