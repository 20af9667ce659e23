/**
 * Who was there, for how long. Invariant: each person's is seen and said only by clinicians who treat that person, after
 * the begin, and a correction is a new revision. No events.
 */
package care.tandem.session.attendance;
