package care.tandem.gateway.logout;

import care.tandem.gateway.answer.Refusals;
import care.tandem.gateway.document.Operation;
import care.tandem.gateway.page.OwnPages;
import care.tandem.platform.problem.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** {@code POST /back-channel-logout}: the identity provider says that a session is over. */
@Singleton
class LogoutPage implements OwnPages {

    private static final Logger LOG = Logger.getLogger(LogoutPage.class);
    private static final String PARAMETER = "logout_token=";
    private static final Duration TO_BE_TOLD = Duration.ofSeconds(2);

    @Inject
    LogoutTokens tokens;

    @Inject
    Sessions sessions;

    @Inject
    Revocations revocations;

    @Inject
    Refusals refusals;

    @Inject
    Vertx vertx;

    @Inject
    MeterRegistry meters;

    private Counter untold;

    /** At 0 from the start: an alert on its increase would not see the first. */
    @PostConstruct
    void register() {
        untold = meters.counter("tandem.gateway.revocations.untold");
    }

    @Override
    public Map<Operation, Handler<RoutingContext>> pages() {
        return Map.of(Operation.form("backChannelLogout", "/back-channel-logout"), this::receive);
    }

    private void receive(RoutingContext context) {
        Buffer form = context.get(OwnPages.BODY);
        vertx.executeBlocking(() -> tokenIn(form.toString()).flatMap(tokens::take), false)
                .onFailure(context::fail)
                .onSuccess(token -> token.ifPresentOrElse(
                        taken -> end(context, taken), () -> refusals.refuse(context, ProblemType.INVALID_REQUEST)));
    }

    /** Here at once; 200 only when the other gateways will hear of it, too. */
    private void end(RoutingContext context, LogoutToken token) {
        sessions.end(token.ended());
        Future.fromCompletionStage(revocations.tell(token), vertx.getOrCreateContext())
                .timeout(TO_BE_TOLD.toMillis(), TimeUnit.MILLISECONDS)
                .onSuccess(told -> context.response()
                        .putHeader("Cache-Control", "no-store")
                        .end())
                .onFailure(e -> {
                    LOG.warnf(
                            "a session has ended here, and other gateways could not be told yet: %s",
                            e.getClass().getSimpleName());
                    untold.increment();
                    tokens.giveBack(token);
                    refusals.later(context, ProblemType.UNAVAILABLE, TO_BE_TOLD);
                });
    }

    /** The one token of the form; other parameters mean nothing here. */
    private static Optional<String> tokenIn(String form) {
        var tokens = Arrays.stream(form.split("&"))
                .filter(parameter -> parameter.startsWith(PARAMETER))
                .toList();
        if (tokens.size() != 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(URLDecoder.decode(tokens.get(0).substring(PARAMETER.length()), StandardCharsets.UTF_8))
                    .filter(token -> token.matches("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+"));
        } catch (IllegalArgumentException e) {
            LOG.debug("the form is not URL-encoded");
            return Optional.empty();
        }
    }
}
