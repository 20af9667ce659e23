/**
 * The end of texts after the time for which they are kept: their thread's key is destroyed. Invariant: a key is on the list that is kept
 * outside the database before it is destroyed, so that no restore brings it back. Events: KeyDestroyed.
 */
package care.tandem.messaging.retention;
