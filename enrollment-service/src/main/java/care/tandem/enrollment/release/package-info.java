/**
 * Joint release: a clinician opens joint work, pauses it, or shows that it stopped. Invariant: it opens only while both consents, both
 * interviews and both episodes allow it, decided under the roster's locks. Published in CoupleRecord.
 */
package care.tandem.enrollment.release;
