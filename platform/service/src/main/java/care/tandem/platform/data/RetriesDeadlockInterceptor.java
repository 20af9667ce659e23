package care.tandem.platform.data;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jboss.logging.Logger;

/** Stands outside the transaction (whose interceptor has priority 200). */
@RetriesDeadlock
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class RetriesDeadlockInterceptor {

    private static final Logger LOG = Logger.getLogger(RetriesDeadlockInterceptor.class);

    @AroundInvoke
    Object around(InvocationContext operation) throws Exception {
        try {
            return operation.proceed();
        } catch (Exception e) {
            if (!SqlStates.isDeadlock(e)) {
                throw e;
            }
            LOG.infof(
                    "%s is tried again after a deadlock", operation.getMethod().getName());
            return operation.proceed();
        }
    }
}
