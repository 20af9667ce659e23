/**
 * When a clinician meets people: hours of the week on the clinician's own wall clock, and days off. Invariant: a slot lies
 * wholly within what that clock reads as open, on days when clocks change too. No events.
 */
package care.tandem.session.availability;
