package care.tandem.suite;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A suite that tries to break the house. {@code mvn verify} runs its short form, one case for each rule, which fails when
 * it takes longer than {@link #seconds}; {@code mvn verify -Psoak} the full one.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("suite")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SuiteTime.class)
public @interface Suite {

    /** The longest that its short form may take once the stack runs. */
    int seconds() default 45;
}
