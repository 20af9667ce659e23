package care.tandem.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Settings of this service. */
@ConfigMapping(prefix = "tandem.messaging")
public interface MessagingSettings {

    /** 32 random bytes in base64: wraps the key of each new thread. Has no default. */
    String masterKey();

    /** The name of that key, stored beside everything it wraps; give a new key a new name. */
    @WithDefault("1")
    String masterKeyId();

    /** Earlier master keys by name, to open what they wrapped. */
    Map<String, String> formerMasterKeys();

    /** How many streams one login may have open at once. */
    @WithDefault("8")
    int streamsPerCaller();

    /** How often an idle stream gets a comment line, so that no proxy takes it for dead. */
    @WithDefault("15s")
    Duration heartbeat();

    /** After which time a client whose stream ended should open the next. */
    @WithDefault("2s")
    Duration reconnectAfter();
}
