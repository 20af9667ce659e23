/**
 * Messages in threads. Invariant: a text is stored sealed or not at all; what is held shows to its author as sent and to
 * the partner not at all, in no number, time or bell. Appends {@code MessageDelivered} when others may read it.
 */
package care.tandem.messaging.message;
