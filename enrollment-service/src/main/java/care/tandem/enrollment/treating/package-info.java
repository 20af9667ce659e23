/**
 * Treating clinicians: who is assigned to a person's episode, in periods. Invariant: periods of one clinician do not overlap, and ended
 * ones stay as history. Published in PersonRecord.
 */
package care.tandem.enrollment.treating;
