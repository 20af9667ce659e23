package care.tandem.platform.access;

import care.tandem.platform.audit.Deed;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That on this day somebody of this kind read or wrote the person's record; once, however often it was. */
@Schema(
        name = "AccessLogEntry",
        description = "That somebody of this kind read or wrote the record on this day; once, however often it was.")
public record AccessLogEntry(
        @Schema(description = "The day, where the person lives.", required = true)
        LocalDate day,

        @Schema(required = true) Who who,
        @Schema(required = true) Deed deed) {

    /** Those whose acts say nothing of anybody else's private facts. */
    @Schema(name = "AccessLogWho", description = "`OWN_LOGIN`: the person's own login, whoever used it. More may come.")
    public enum Who {
        OWN_LOGIN,
        COORDINATOR,
        CLINIC;

        static Who of(Relation ground) {
            return switch (ground) {
                case OWN -> OWN_LOGIN;
                case COORDINATOR -> COORDINATOR;
                case CONSENTED_CLINIC -> CLINIC;
                default -> throw new IllegalArgumentException(ground + " is not told");
            };
        }
    }
}
