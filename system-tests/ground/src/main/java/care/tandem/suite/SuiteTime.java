package care.tandem.suite;

import care.tandem.story.House;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Measures a suite from the moment at which the stack runs, and ends one that grew too long for every build. */
final class SuiteTime implements BeforeAllCallback, AfterAllCallback {
    private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(SuiteTime.class);
    private static final System.Logger LOG = System.getLogger(SuiteTime.class.getName());

    @Override
    public void beforeAll(ExtensionContext context) {
        House.stack();
        context.getStore(OWN).put("begun", System.nanoTime());
    }

    @Override
    public void afterAll(ExtensionContext context) {
        var begun = context.getStore(OWN).get("begun", Long.class);
        var took = Duration.ofNanos(System.nanoTime() - begun).toSeconds();
        var name = context.getRequiredTestClass().getSimpleName();
        LOG.log(System.Logger.Level.INFO, "{0} took {1} s", name, took);
        var longest = context.getRequiredTestClass().getAnnotation(Suite.class).seconds();
        if (!Extent.isFull() && took > longest) {
            throw new AssertionError(name + " took " + took + " s, and " + longest + " is what a build has for it");
        }
    }
}
