/**
 * Times that can be booked: a clinician's hours less what is taken. Invariant: a taken time is absent, whoever took it;
 * a participant is shown own clinicians only. Nothing is stored here. No events.
 */
package care.tandem.session.opening;
