package care.tandem.gateway.health;

import care.tandem.gateway.GatewaySettings;
import care.tandem.gateway.document.Operation;
import care.tandem.gateway.page.OwnPages;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.health.SmallRyeHealthReporter;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** {@code GET /health}: asks all replicas of all services at once whether they are ready, and itself. */
@Singleton
class HealthPage implements OwnPages {

    private final GatewaySettings settings;
    private final ObjectMapper json;
    private final SmallRyeHealthReporter own;
    private final HttpClient client;
    private Future<PlatformHealth> latest;
    private long askedAt;

    HealthPage(Vertx vertx, GatewaySettings settings, ObjectMapper json, SmallRyeHealthReporter own) {
        this.settings = settings;
        this.json = json;
        this.own = own;
        client = vertx.createHttpClient(new HttpClientOptions()
                .setConnectTimeout((int) settings.health().timeout().toMillis())
                .setMaxPoolSize(2));
    }

    @Override
    public Map<Operation, Handler<RoutingContext>> pages() {
        return Map.of(Operation.page("health", "/health"), this::answer);
    }

    private void answer(RoutingContext context) {
        health().onFailure(context::fail).onSuccess(health -> {
            try {
                context.response()
                        .setStatusCode(health.httpStatus())
                        .putHeader("Content-Type", "application/json")
                        .end(json.writeValueAsString(health));
            } catch (JsonProcessingException e) {
                context.fail(e);
            }
        });
    }

    /** One question at a time, and its answer for all who ask within the next second. */
    private synchronized Future<PlatformHealth> health() {
        var now = System.nanoTime();
        if (latest == null
                || (latest.isComplete()
                        && now - askedAt > settings.health().cache().toNanos())) {
            askedAt = now;
            latest = ask();
        }
        return latest;
    }

    private Future<PlatformHealth> ask() {
        var answers = new TreeMap<String, Future<Boolean>>();
        answers.put(Operation.GATEWAY, isReady());
        settings.services().forEach((name, replicas) -> {
            for (var i = 0; i < replicas.size(); i++) {
                answers.put(nameOf(name, i), isReady(replicas.get(i)));
            }
        });
        return Future.join(answers.values().stream().toList()).map(all -> {
            var ready = new TreeMap<String, Boolean>();
            answers.forEach((name, answer) -> ready.put(name, answer.result()));
            return PlatformHealth.of(ready);
        });
    }

    /** {@code session}, and its further replicas {@code session-2} and so on. */
    private static String nameOf(String service, int index) {
        return index == 0 ? service : service + "-" + (index + 1);
    }

    private Future<Boolean> isReady() {
        var ready = Promise.<Boolean>promise();
        own.getReadinessAsync()
                .subscribe()
                .with(
                        health -> ready.complete(HealthCheckResponse.Status.UP
                                .name()
                                .equals(health.getPayload().getString("status"))),
                        ready::fail);
        return ready.future();
    }

    /** Whatever keeps a service from saying yes is a no; its name in the answer is all that a reader needs. */
    private Future<Boolean> isReady(URI base) {
        var timeout = settings.health().timeout().toMillis();
        var options = new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(base.resolve("/q/health/ready").toString())
                .setConnectTimeout(timeout)
                .setIdleTimeout(timeout);
        return client.request(options)
                .compose(request -> request.send())
                .map(answer -> answer.statusCode() == 200)
                .otherwise(false);
    }
}
