package care.tandem.assessment;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** Settings of this service alone. */
@ConfigMapping(prefix = "tandem.assessment")
public interface AssessmentSettings {

    /** The instrument files that are loaded at start, by name, oldest version first. */
    @WithDefault("cpi-1,phq-9-1")
    List<String> instruments();

    /** Codes of the instruments that everyone gets at admission. */
    @WithDefault("CPI,PHQ-9")
    List<String> entryInstruments();

    /** How long after its assignment an instrument is due. */
    @WithDefault("P7D")
    Duration answerWithin();

    /** By when someone must have looked at an answer that raised a flag. */
    @WithDefault("PT4H")
    Duration flagDeadline();

    /** By when someone must have looked at an alarm. */
    @WithDefault("PT15M")
    Duration alarmDeadline();

    /** A further press within this time adds to the open alarm instead of raising another. */
    @WithDefault("PT1M")
    Duration alarmFoldsFor();

    /** How long a flag still opens the crisis card to those who answer it, after it was acknowledged. */
    @WithDefault("PT12H")
    Duration standsAfterAcknowledgement();

    /** How long an answer's flag may stay open before the cover is paged too. An hour: a session ends before that. */
    @WithDefault("PT1H")
    Duration flagCoverAfter();

    /** How long an alarm may stay open before the cover is paged too. */
    @WithDefault("PT5M")
    Duration alarmCoverAfter();

    /** How long before nobody watches the lead is paged. A day: long enough to find somebody. */
    @WithDefault("PT24H")
    Duration rotaGapHorizon();

    Paging paging();

    /** How pages go out; the mail server's own settings are {@code quarkus.mailer}. */
    interface Paging {

        /** How often it is looked whom to page, and what is still to be sent. */
        @WithDefault("2s")
        Duration every();

        /** The address at which the clinical lead is paged. */
        @WithDefault("clinical-lead@tandem.example")
        String lead();

        /** What a page links to. */
        @WithDefault("http://localhost:8080/")
        String link();
    }
}
