package care.tandem.platform.wording;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Help in a crisis, byte for byte the same on every screening and assessment answer, whatever was answered. Numbers are
 * those of the United States (988: live since July 2022; National Domestic Violence Hotline).
 */
@Schema(name = "CrisisHelp", description = "Help in a crisis; the same on every answer of this kind.")
public record CrisisHelp(
        @Schema(examples = "If you are in danger, call 911 or the emergency number where you are.", required = true)
        String text,

        @Schema(required = true) List<Line> lines,

        @Schema(
                description = "Where a quick exit leads: an ordinary page that says nothing of this one.",
                examples = "https://weather.gov",
                required = true)
        String quickExit) {

    @Schema(name = "CrisisLine", description = "A line that answers day and night.")
    public record Line(
            @Schema(examples = "Suicide and Crisis Lifeline", required = true)
            String name,

            @Schema(examples = "988", required = true) String number) {}

    private static final CrisisHelp ALWAYS = new CrisisHelp(
            "If you or someone else is in danger now, call 911 or the emergency number where you are."
                    + " This programme is not an emergency service.",
            List.of(
                    new Line("Emergency", "911"),
                    new Line("Suicide and Crisis Lifeline", "988"),
                    new Line("National Domestic Violence Hotline", "1-800-799-7233")),
            "https://weather.gov");

    public static CrisisHelp always() {
        return ALWAYS;
    }
}
