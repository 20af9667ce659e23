/**
 * Joint work of a couple: the permit, the face and the hold, and the tasks of what must be shown. Invariant: every loss nulls the permit
 * and leaves the face; at most one open task for each face. Published in CoupleRecord.
 */
package care.tandem.enrollment.joint;
