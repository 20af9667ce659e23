package care.tandem.platform.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A participant needs a login younger than ten minutes (claim {@code auth_time}, RFC 9470): whoever holds another's
 * unlocked phone does not get here. Staff are not asked.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StepUp {}
