/**
 * Sessions in calendars: a booking takes a clinician's time, a seat takes a person's, one or two sessions stand in a
 * booking. Invariant: nobody is in two places at once, by constraint. Appends SessionBooked, SessionRescheduled,
 * SessionCancelled; a discharge cancels what that person had coming alone.
 */
package care.tandem.session.booking;
