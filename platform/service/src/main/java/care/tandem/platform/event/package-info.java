/**
 * How facts travel: the outbox they are written to, the relay that publishes them in order, the one loop that reads them
 * with its offsets in the database. Invariant: applied once in effect, in order per key, however often delivered.
 */
package care.tandem.platform.event;
