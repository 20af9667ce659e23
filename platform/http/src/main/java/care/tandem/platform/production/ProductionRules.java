package care.tandem.platform.production;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** What a program's settings may not be in production, the same for all five. No sentence of it repeats a secret. */
final class ProductionRules {

    private static final List<String> KEYS = List.of("tandem.seal.key", "tandem.messaging.master-key");
    private static final Set<String> OPEN_PASSWORDS =
            Set.of("tandem", "tandem-local", "postgres", "password", "secret", "admin", "test", "changeme");

    /** Tests, developers and debugging switch these on. */
    private static final List<String> NEVER_ON = List.of(
            "tandem.clock.steerable",
            "smallrye.jwt.client.tls.trust-all",
            "quarkus.tls.trust-all",
            "quarkus.swagger-ui.always-include",
            "quarkus.hibernate-orm.log.bind-parameters");

    private final Config settings;
    private final List<String> broken = new ArrayList<>();

    private ProductionRules(Config settings) {
        this.settings = settings;
    }

    /** One sentence for each setting that breaks a rule. */
    static List<String> brokenBy(Config settings) {
        var rules = new ProductionRules(settings);
        rules.identity();
        NEVER_ON.stream()
                .filter(name ->
                        rules.text(name).filter("true"::equalsIgnoreCase).isPresent())
                .forEach(name -> rules.broken.add(name + " is on"));
        KEYS.forEach(rules::key);
        if (rules.text("quarkus.datasource.jdbc.url").isPresent()) {
            rules.password("quarkus.datasource");
            rules.text("quarkus.flyway.username").ifPresent(owner -> rules.password("quarkus.flyway"));
        }
        rules.text("tandem.gateway.front-ends")
                .filter(origins -> origins.contains("http://"))
                .ifPresent(origins -> rules.broken.add("tandem.gateway.front-ends names an origin without https"));
        return List.copyOf(rules.broken);
    }

    private void identity() {
        var issuer = text("tandem.identity.issuer").orElse("");
        if (!issuer.startsWith("https://")) {
            broken.add("tandem.identity.issuer is not https");
        }
        if (Hosts.isThisMachine(Hosts.of(issuer))) {
            broken.add("tandem.identity.issuer is the local realm, or is on this machine");
        }
        text("mp.jwt.verify.publickey.location")
                .filter(location -> location.startsWith("http:"))
                .ifPresent(location -> broken.add("mp.jwt.verify.publickey.location is not https"));
    }

    private void key(String name) {
        text(name)
                .filter(ProductionRules::isMadeUp)
                .ifPresent(key -> broken.add(name + " is not random: take 32 bytes of a random source, in base64"));
    }

    /** Keys of tests and examples are zeros, or count up or down. */
    private static boolean isMadeUp(String base64) {
        var bytes = Base64.getDecoder().decode(base64);
        for (var i = 2; i < bytes.length; i++) {
            if ((byte) (bytes[i] - bytes[i - 1]) != (byte) (bytes[1] - bytes[0])) {
                return false;
            }
        }
        return true;
    }

    private void password(String login) {
        var password = text(login + ".password").orElse("");
        if (password.isBlank()) {
            broken.add(login + ".password is empty");
        } else if (text(login + ".username").filter(password::equalsIgnoreCase).isPresent()
                || OPEN_PASSWORDS.contains(password.toLowerCase(Locale.ROOT))) {
            broken.add(login + ".password is the user's name, or one that everybody knows");
        }
    }

    private Optional<String> text(String name) {
        return settings.getOptionalValue(name, String.class).map(String::strip);
    }
}
