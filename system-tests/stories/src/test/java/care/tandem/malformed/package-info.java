/**
 * What no honest client sends: tokens that are none, bodies, ids, cursors and queries that are malformed. Invariant: a bad
 * token is a 401 whatever it asks for, bad input is a problem of the 400s, never a 500, and leaves no fault in a log.
 */
package care.tandem.malformed;
