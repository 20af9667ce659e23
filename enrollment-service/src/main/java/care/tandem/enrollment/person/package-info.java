/**
 * Persons: one human in care, with an id of their own. Invariant: one login holds at most one person; each viewer gets the fields that
 * viewer's work needs. Published in PersonRecord.
 */
package care.tandem.enrollment.person;
