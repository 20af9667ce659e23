/**
 * Threads with a fixed kind of membership, opened and closed by the roster alone. Invariant: one thread for each episode
 * and for each face, and nobody reads or writes in one but its members of this moment. Reacts to the roster; no events.
 */
package care.tandem.messaging.thread;
