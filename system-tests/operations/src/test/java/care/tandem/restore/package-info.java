/** The rehearsal of losing the databases, as ops would live through it: two of each program, and durable as production is. */
package care.tandem.restore;
