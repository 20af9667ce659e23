package care.tandem.platform.reserve;

import care.tandem.platform.data.RetriesDeadlock;
import care.tandem.platform.problem.ProblemException;
import care.tandem.platform.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/**
 * Gives the place back when the operation has ended and its transaction with it. Bound by the mark that every resource
 * carries; stands outside its retry, and so outside the transaction.
 */
@RetriesDeadlock
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 50)
class OrdinaryWork {

    @Inject
    RoutingContext routing;

    @AroundInvoke
    Object around(InvocationContext operation) throws Exception {
        Ticket ticket = routing.get(Ticket.KEY);
        if (ticket == null || ticket.isWorking()) {
            return operation.proceed();
        }
        if (!ticket.begins()) {
            throw new ProblemException(ProblemType.UNAVAILABLE);
        }
        try {
            return operation.proceed();
        } finally {
            ticket.ends();
        }
    }
}
