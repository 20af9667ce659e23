/** Limits that guard a secret or a public write. Invariant: exact, also when requests race, whichever replica they reach. */
package care.tandem.enrollment.limit;
