/**
 * Who gives the care: name, time zone, modalities, licences by state. Invariant: a clinician's id is the login's, and a
 * record is changed only by that clinician or a coordinator, on the state they read. No events.
 */
package care.tandem.session.clinician;
