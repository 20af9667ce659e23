/**
 * That something is there for a person, in neutral words. Invariant: no content, no names, and the same act tells both of
 * a couple alike, at once. Hears of sessions, assignments and admissions; appends {@code NotificationMade}.
 */
package care.tandem.messaging.notification;
