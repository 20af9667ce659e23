/**
 * What is done once after a database was restored to an earlier moment, before its service serves again: what must stay
 * ended is read from Kafka, and the audit says what is missing. Invariant: nothing that had ended by then comes back.
 */
package care.tandem.platform.restore;
