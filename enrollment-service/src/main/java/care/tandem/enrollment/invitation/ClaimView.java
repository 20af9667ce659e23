package care.tandem.enrollment.invitation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "ClaimView", description = "The person whom this login holds from now on.")
record ClaimView(@Schema(required = true) UUID personId) {}
