package care.tandem.gateway.support;

import care.tandem.gateway.GatewaySettings;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/** The gateway's settings as they are without a program around them: the defaults, and what a test says otherwise. */
public final class Settings {

    private Settings() {}

    public static GatewaySettings with(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withConverter(java.time.Duration.class, 100, new io.quarkus.runtime.configuration.DurationConverter())
                .withMapping(GatewaySettings.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(GatewaySettings.class);
    }
}
