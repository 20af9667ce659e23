/**
 * Canaries: a unique word in every field that takes text, looked for wherever it does not belong. {@code fields.csv} says
 * by hand, for each field, who reads it back and where it lies; what is found must be exactly that.
 */
package care.tandem.canaries;
