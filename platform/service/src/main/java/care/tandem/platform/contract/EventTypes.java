package care.tandem.platform.contract;

import java.util.regex.Pattern;

/** Names on the wire. {@code contract.session.SessionBooked} travels on {@code tandem.session.v1}. */
public final class EventTypes {

    private static final String ROOT = EventTypes.class.getPackageName() + ".";
    private static final Pattern SERVICE = Pattern.compile("[a-z]+");

    private EventTypes() {}

    /** For example {@code care.tandem.session.SessionBooked.v1}. */
    public static String nameOf(Class<?> event) {
        return "care.tandem." + serviceOf(event) + "." + event.getSimpleName() + ".v1";
    }

    public static String topicOf(Class<? extends Event> event) {
        return "tandem." + serviceOf(event) + ".v1";
    }

    private static String serviceOf(Class<?> event) {
        var name = event.getPackageName();
        var service = name.startsWith(ROOT) ? name.substring(ROOT.length()) : "";
        if (!SERVICE.matcher(service).matches()) {
            throw new IllegalArgumentException(event + " is not of the contract");
        }
        return service;
    }
}
