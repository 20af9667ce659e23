package care.tandem.gateway.page;

import care.tandem.gateway.document.Operation;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;

/** Pages that the gateway answers itself. Each implementing bean is found by the door. */
public interface OwnPages {

    /** Where the handler finds the request's body in its context, read whole. */
    String BODY = "gateway.body";

    Map<Operation, Handler<RoutingContext>> pages();
}
