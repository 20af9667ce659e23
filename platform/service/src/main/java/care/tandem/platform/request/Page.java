package care.tandem.platform.request;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A part of a list, newest first; {@code next} is there while there is more. No totals: they would count others' records. */
public record Page<T>(
        List<T> items,

        @Schema(
                description = "Pass it as `cursor` to read on. Bound to the caller and the filter.",
                examples = "AXk9vQ0c1yq3c0F7b2p6")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        String next) {}
