/**
 * Consents: one person's signed, versioned, revocable permission. Invariant: rows are added and ended, never changed; an end, whatever its
 * cause, stops at once what rested on it. Published in PersonRecord.
 */
package care.tandem.enrollment.consent;
