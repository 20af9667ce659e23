/**
 * A private word to the clinician that one cannot come. Invariant: it is answered alike always, read only by clinicians who
 * treat its author, and never changed. No events.
 */
package care.tandem.session.absence;
