package care.tandem.platform.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An operation on which somebody's safety hangs: alarm, submission, acknowledgement. It shares no limit with the others, and
 * workers and connections are kept free for it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Safety {}
