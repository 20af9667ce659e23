/**
 * What the rooms of this service share: the kinds of session, its settings, what breaking its constraints means.
 * Invariant: it knows none of the rooms.
 */
package care.tandem.session;
