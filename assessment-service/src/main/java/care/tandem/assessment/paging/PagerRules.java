package care.tandem.assessment.paging;

import care.tandem.platform.production.Hosts;
import care.tandem.platform.production.ProductionRule;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;

/** In production a page goes to somebody, and nobody on its way to the mail server reads or changes it. */
@Singleton
class PagerRules implements ProductionRule {

    private static final List<String> NEVER_ON = List.of("quarkus.mailer.mock", "quarkus.mailer.trust-all");
    private static final String HOST = "quarkus.mailer.host";
    private static final List<String> ADDRESSES = List.of("quarkus.mailer.from", "tandem.assessment.paging.lead");
    private static final String LINK = "tandem.assessment.paging.link";

    @Override
    public List<String> brokenBy(Config settings) {
        var broken = new ArrayList<String>();
        NEVER_ON.stream().filter(name -> isOn(settings, name)).forEach(name -> broken.add(name + " is on"));
        if (isNobodys(text(settings, HOST))) {
            broken.add(HOST + " is on this machine, or an example's");
        }
        if (!isOn(settings, "quarkus.mailer.tls")
                && !text(settings, "quarkus.mailer.start-tls").equalsIgnoreCase("REQUIRED")) {
            broken.add("quarkus.mailer.start-tls is not REQUIRED");
        }
        ADDRESSES.stream()
                .filter(name -> isNobodys(domainOf(text(settings, name))))
                .forEach(name -> broken.add(name + " is no address, is on this machine, or an example's"));
        var link = text(settings, LINK);
        if (!link.startsWith("https://") || isNobodys(Hosts.of(link))) {
            broken.add(LINK + " is not https, is on this machine, or an example's");
        }
        return broken;
    }

    private static boolean isNobodys(String host) {
        return host.isEmpty() || Hosts.isThisMachine(host) || Hosts.isOfAnExample(host);
    }

    /** Of {@code Tandem <on-call@clinic.org>}, too. */
    private static String domainOf(String address) {
        return address.contains("@")
                ? address.substring(address.lastIndexOf('@') + 1)
                        .replace(">", "")
                        .strip()
                : "";
    }

    private static boolean isOn(Config settings, String name) {
        return text(settings, name).equalsIgnoreCase("true");
    }

    private static String text(Config settings, String name) {
        return settings.getOptionalValue(name, String.class).map(String::strip).orElse("");
    }
}
