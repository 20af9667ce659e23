/**
 * Couples: a link between two persons, never a merged record. Invariant: each person is in at most one, and what a partner reads of it
 * never varies with a private fact. Published in CoupleRecord.
 */
package care.tandem.enrollment.couple;
