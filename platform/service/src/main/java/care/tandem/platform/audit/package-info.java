/** A record of every read and write of a person's data. Invariant: the program can add rows, never change or remove one. */
package care.tandem.platform.audit;
