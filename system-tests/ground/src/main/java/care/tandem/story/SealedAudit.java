package care.tandem.story;

import static org.assertj.core.api.Assertions.assertThat;

import care.tandem.local.stack.Program;
import java.util.Locale;

/** The audit of one service, as the auditor has it verified. */
public record SealedAudit(Login auditor, Program service) {

    /**
     * @param next the seal from which the next look may go on: what is before it was found as it was written
     */
    public record Found(long records, long next, long unsealed) {}

    /** From that seal to the last. */
    public Found verified(long first) {
        var name = service.name().toLowerCase(Locale.ROOT);
        var records = 0L;
        var from = first;
        while (true) {
            var stretch = auditor.door()
                    .get("/audit/" + name + "/verification?from=" + from)
                    .is(200)
                    .json();
            assertThat(stretch.path("status").asText()).as(stretch.toString()).isEqualTo("VERIFIED");
            records += stretch.path("records").asLong();
            if (!stretch.has("next")) {
                return new Found(records, from, stretch.path("unsealed").asLong());
            }
            from = stretch.path("next").asLong();
        }
    }
}
