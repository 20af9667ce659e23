/**
 * Keys of threads. Invariant: no text leaves for the database unsealed, and what is sealed opens only as the same message
 * of the same thread; without its thread's key it opens no more. No events.
 */
package care.tandem.messaging.crypto;
