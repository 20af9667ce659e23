/**
 * What permit and face do to a couple's sessions: the face's end makes coming ones into one for each, the permit opens the
 * shared room. Invariant: nothing but the face changes what the two can notice. Reacts to the roster; appends no events.
 */
package care.tandem.session.couple;
