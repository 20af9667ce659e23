package care.tandem.platform.access;

import java.util.UUID;

/**
 * A clinician broke the glass: fired in its transaction, so that a service can page the lead with it. It carries ids, never
 * the reason.
 */
public record GlassBroken(UUID breakGlassId, UUID personId, String clinicianId) {}
