package care.tandem.platform.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.ConfigProvider;

/** How Kafka is reached: the settings {@code kafka.security.*}, {@code kafka.ssl.*} and {@code kafka.sasl.*}, for all clients. */
public final class BrokerAccess {

    private static final String PREFIX = "kafka.";

    private BrokerAccess() {}

    /** A client's own settings, and how it gets through. */
    public static Map<String, Object> with(Map<String, ?> own) {
        var config = ConfigProvider.getConfig();
        var settings = new HashMap<String, Object>();
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(BrokerAccess::isAccess)
                .forEach(name -> config.getOptionalValue(name, String.class)
                        .ifPresent(value -> settings.put(name.substring(PREFIX.length()), value)));
        settings.putAll(own);
        return settings;
    }

    private static boolean isAccess(String name) {
        return name.startsWith("kafka.security.") || name.startsWith("kafka.ssl.") || name.startsWith("kafka.sasl.");
    }
}
