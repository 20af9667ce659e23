package care.tandem.gateway.page;

import care.tandem.gateway.answer.Html;
import care.tandem.gateway.answer.Refusals;
import care.tandem.gateway.document.Operation;
import care.tandem.platform.problem.ProblemType;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The pages that the {@code type} of a refusal names, one for each kind. */
@Singleton
class ProblemPages implements OwnPages {

    private static final int PREFIX = "/problems/".length();
    private static final Map<String, ProblemType> BY_SLUG =
            Arrays.stream(ProblemType.values()).collect(Collectors.toMap(ProblemType::slug, Function.identity()));

    @Inject
    Refusals refusals;

    @Override
    public Map<Operation, Handler<RoutingContext>> pages() {
        var all = Html.page("Problems", list());
        return Map.of(
                Operation.page("problems", "/problems"),
                context -> Html.answer(context, all),
                Operation.page("problem", "/problems/{slug}"),
                this::one);
    }

    private void one(RoutingContext context) {
        var type = BY_SLUG.get(context.request().path().substring(PREFIX));
        if (type == null) {
            refusals.refuse(context, ProblemType.NOT_FOUND);
        } else {
            Html.answer(context, Html.page(type.title(), page(type)));
        }
    }

    private static String list() {
        return Arrays.stream(ProblemType.values())
                .map(type -> "<tr><td>%d</td><td><a href=\"%s\"><code>%s</code></a></td><td>%s</td></tr>"
                        .formatted(type.status(), type.uri(), type.slug(), Html.escape(type.title())))
                .collect(Collectors.joining("\n", """
                        <h1>Problems</h1>
                        <p>Every refusal of the API is an <code>application/problem+json</code> document (RFC 9457).
                        Its <code>type</code> is one of these, and names the page that explains it.</p>
                        <table><thead><tr><th scope="col">Status</th><th scope="col">Problem</th>\
                        <th scope="col">In words</th></tr></thead><tbody>
                        """, "\n</tbody></table>"));
    }

    private static String page(ProblemType type) {
        return """
                <p class="status">%d · <code>%s</code></p>
                <h1>%s</h1>
                <p class="lead">%s</p>
                <h2>As the API says it</h2>
                <pre><code>%s</code></pre>
                <p>The <code>detail</code> may say more in a single case; a front end may show it as it is.
                <code>X-Request-Id</code> on the answer names the request to whoever runs Tandem.</p>
                <p><a href="/problems">All problems</a></p>""".formatted(
                        type.status(),
                        type.slug(),
                        Html.escape(type.title()),
                        Html.escape(type.detail()),
                        Html.escape("""
                                {
                                  "type": "%s",
                                  "title": "%s",
                                  "status": %d,
                                  "detail": "%s"
                                }""".formatted(type.uri(), type.title(), type.status(), type.detail())));
    }
}
