package care.tandem.platform.production;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Names of machines that are nobody's, or this one's. */
public final class Hosts {

    /** RFC 2606 and 6761: names that no machine has, for examples and tests. */
    private static final List<String> OF_EXAMPLES =
            List.of("example", "test", "invalid", "example.com", "example.net", "example.org");

    private Hosts() {}

    /** The machine that an address names, or nothing. */
    public static String of(String url) {
        return Optional.ofNullable(URI.create(url).getHost()).orElse("");
    }

    public static boolean isThisMachine(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return isIn("localhost", name)
                || name.startsWith("127.")
                || Set.of("0.0.0.0", "[::1]", "::1").contains(name);
    }

    public static boolean isOfAnExample(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return OF_EXAMPLES.stream().anyMatch(domain -> isIn(domain, name));
    }

    private static boolean isIn(String domain, String name) {
        return name.equals(domain) || name.endsWith("." + domain);
    }
}
