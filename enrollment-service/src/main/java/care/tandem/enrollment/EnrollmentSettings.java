package care.tandem.enrollment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Policy of enrollment that a programme may set. Each default works. */
@ConfigMapping(prefix = "tandem.enrollment")
public interface EnrollmentSettings {

    Programme programme();

    Inquiries inquiries();

    Referrals referrals();

    Persons persons();

    Invitations invitations();

    Joint joint();

    /** What the public page says. */
    interface Programme {
        /** The programme's public name. */
        @WithDefault("Tandem: intensive outpatient care for couples, by video")
        String name();

        /** Hours of structured care a week (level 2.1 for adults: 9 to 19). */
        @WithDefault("9")
        int hoursAWeek();

        /** Fewest weeks of an ordinary stay. */
        @WithDefault("8")
        int fewestWeeks();

        /** Most weeks of an ordinary stay. */
        @WithDefault("12")
        int mostWeeks();

        /** Where one can call. */
        @WithDefault("+1 555 0100")
        String phone();

        /** Where one can write. */
        @WithDefault("hello@tandem.example")
        String email();

        /** When the phone is answered. */
        @WithDefault("Monday to Friday, 8 am to 6 pm Mountain Time")
        String officeHours();
    }

    interface Inquiries {
        /** How many inquiries one address may send in an hour. */
        @WithDefault("5")
        int perHour();
    }

    interface Referrals {
        /** How long a clinic reads RECEIVED before it reads CLOSED, whatever happened. */
        @WithDefault("90D")
        Duration closedAfter();
    }

    interface Persons {
        /** Where a new person is taken to live until somebody says otherwise (IANA name). */
        @WithDefault("America/Denver")
        String timeZone();

        /** The language of a new person until somebody says otherwise. */
        @WithDefault("en-US")
        String locale();
    }

    interface Invitations {
        /** How long a one-time code can be claimed. */
        @WithDefault("7D")
        Duration lastsFor();

        /** How many codes one login may try in an hour. */
        @WithDefault("10")
        int attemptsPerHour();
    }

    interface Joint {
        /** By when the stop of joint work must be shown; past it the lead is paged. */
        @WithDefault("14D")
        Duration showWithin();
    }
}
