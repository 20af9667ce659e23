/**
 * The roster as enrollment writes it. Invariant: couple and both persons are locked before anything that a record is made of is read or
 * changed. Events: PersonRecord, CoupleRecord.
 */
package care.tandem.enrollment.roster;
