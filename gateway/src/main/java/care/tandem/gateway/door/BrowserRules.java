package care.tandem.gateway.door;

import io.vertx.ext.web.RoutingContext;

/**
 * What holds a browser that shows an answer, whatever it is: no scripts, nothing from elsewhere, in nobody's frame, and no
 * word to the next site of where it came from. An address here names persons.
 */
final class BrowserRules {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; "
            + "form-action 'none'; frame-ancestors 'none'";

    private BrowserRules() {}

    static void lay(RoutingContext context) {
        context.response().putHeader("Content-Security-Policy", POLICY).putHeader("Referrer-Policy", "no-referrer");
        context.next();
    }
}
