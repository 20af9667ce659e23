package care.tandem.platform.api;

import care.tandem.platform.problem.ProblemType;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The refusals of this operation beyond those that its form implies (401, 403, 404, 400, 413, 415, 429, 503). */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Refuses {
    ProblemType[] value();
}
