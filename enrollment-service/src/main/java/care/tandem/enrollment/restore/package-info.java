/**
 * Enrollment after its database was restored to an earlier moment. Invariant: no permit stands, nothing that had ended is in force
 * again, the partners notice nothing, and every record is newer than any that was sent before. Events: PersonRecord, CoupleRecord.
 */
package care.tandem.enrollment.restore;
