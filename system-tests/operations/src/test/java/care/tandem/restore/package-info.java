/** The rehearsal of losing the databases, as ops would live through it: two of each program, PostgreSQL durable as in production. */
package care.tandem.restore;
