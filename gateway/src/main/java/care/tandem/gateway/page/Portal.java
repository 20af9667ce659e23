package care.tandem.gateway.page;

import care.tandem.gateway.answer.Html;
import care.tandem.gateway.document.ApiDocument;
import care.tandem.gateway.document.Operation;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The front page and what all pages wear; the document for machines; its rendering for readers. */
@Singleton
class Portal implements OwnPages {

    private final Buffer front;
    private final Buffer style;
    private final Buffer icon;
    private final Buffer reference;
    private final Buffer json;
    private final Buffer yaml;

    Portal(ApiDocument document) throws IOException {
        front = Html.page("Care for couples", text("portal.html"));
        style = Buffer.buffer(text("tandem.css"));
        icon = Buffer.buffer(text("icon.svg"));
        reference = Html.page("API reference", new Reference(document.tree()).body());
        json = Buffer.buffer(document.json());
        yaml = Buffer.buffer(document.yaml());
    }

    @Override
    public Map<Operation, Handler<RoutingContext>> pages() {
        return Map.of(
                Operation.page("portal", "/"), context -> Html.answer(context, front),
                Operation.page("reference", "/docs"), context -> Html.answer(context, reference),
                Operation.page("style", "/tandem.css"),
                        context -> Html.answer(context, "text/css; charset=utf-8", style),
                Operation.page("icon", "/icon.svg"), context -> Html.answer(context, "image/svg+xml", icon),
                Operation.page("openapiJson", "/openapi.json"),
                        context -> Html.answer(context, "application/json", json),
                Operation.page("openapiYaml", "/openapi.yaml"),
                        context -> Html.answer(context, "application/yaml", yaml));
    }

    private static String text(String name) throws IOException {
        try (var stream = Portal.class.getResourceAsStream("/pages/" + name)) {
            if (stream == null) {
                throw new IOException("the page " + name + " is not in this program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
