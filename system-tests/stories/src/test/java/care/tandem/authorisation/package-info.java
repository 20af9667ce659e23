/**
 * Who may do what, asked of the running house: every operation of the API document by every kind of caller about every kind
 * of record. Invariant: what is observed is what {@code docs/security/operations.csv} and {@code relations.csv} say.
 */
package care.tandem.authorisation;
