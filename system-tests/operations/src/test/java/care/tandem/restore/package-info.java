/**
 * The rehearsal of losing the databases, as ops would live through it. It is told to a stack of its own, durable as
 * production is, in a test run of its own.
 */
package care.tandem.restore;
