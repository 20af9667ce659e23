/** What whoever reads the traces learns of a story, and what nobody does. */
package care.tandem.traces;
