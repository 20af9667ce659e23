/**
 * How Tandem refuses: one enum of kinds, one document, one place that maps failures to it. Invariant: bad input never
 * gives a 5xx, and no answer tells a constraint's name or another person's fact.
 */
package care.tandem.platform.problem;
