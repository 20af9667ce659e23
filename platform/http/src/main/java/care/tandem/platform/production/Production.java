package care.tandem.platform.production;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** Ends a program before it serves when its settings are not fit for production. */
@ApplicationScoped
class Production {

    private static final Logger LOG = Logger.getLogger(Production.class);
    private static final Set<String> OTHER_PROFILES = Set.of("local", "dev", "test");

    @Inject
    Config settings;

    @All
    @Inject
    List<ProductionRule> ownRules;

    void enforce(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        var profiles = ConfigUtils.getProfiles();
        if (profiles.stream().anyMatch(OTHER_PROFILES::contains)) {
            LOG.warnf("the rules of production are off: profile %s", String.join(", ", profiles));
            return;
        }
        var broken = new ArrayList<>(ProductionRules.brokenBy(settings));
        ownRules.forEach(rule -> broken.addAll(rule.brokenBy(settings)));
        if (!broken.isEmpty()) {
            throw new IllegalStateException(refusal(broken));
        }
    }

    static String refusal(List<String> broken) {
        return "This program does not start in production: " + String.join("; ", broken)
                + ". On a developer's machine: quarkus.profile=local";
    }
}
