package care.tandem.platform.testing;

import io.quarkus.arc.Arc;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Default;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** What requests ask of the database. What jobs and consumers ask meanwhile is not among it. */
@Default
@Singleton
@PersistenceUnitExtension
public class Asked implements StatementInspector {

    private static final long serialVersionUID = 1;

    private transient volatile List<String> noted = List.of();
    private transient volatile boolean noting;

    /** The statements of one request, in their order. No other may be under way. */
    public synchronized List<String> by(Runnable request) {
        noted = new CopyOnWriteArrayList<>();
        noting = true;
        try {
            request.run();
        } finally {
            noting = false;
        }
        return List.copyOf(noted);
    }

    @Override
    public String inspect(String statement) {
        if (noting && isOfARequest()) {
            noted.add(statement);
        }
        return statement;
    }

    private static boolean isOfARequest() {
        var container = Arc.container();
        return container.requestContext().isActive()
                && container.instance(CurrentVertxRequest.class).get().getCurrent() != null;
    }
}
