package care.tandem.enrollment.person;

import care.tandem.platform.problem.ProblemException;
import java.time.ZoneId;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** Checks names of time zones and languages: only those that a calendar can use. */
final class Locality {

    private Locality() {}

    static String zone(String name) {
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw ProblemException.invalid("timeZone", "must be an IANA time zone");
        }
        return name;
    }

    static String language(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            if (!locale.getLanguage().isEmpty()) {
                return locale.toLanguageTag();
            }
        } catch (IllformedLocaleException e) {
            throw ProblemException.invalid("locale", "must be a language tag");
        }
        throw ProblemException.invalid("locale", "must be a language tag");
    }
}
