package care.tandem.session.booking;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With a reason, or without. */
@Schema(name = "CancelSession", description = "Why, if it is to be said; only the person's clinicians see it.")
record CancelSession(
        @Schema(description = "May be left out.") CancellationReason reason) {}
