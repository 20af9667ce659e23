/**
 * What the suites of faults and attacks have in common: how much of a suite is run, how long that may take, what it reports,
 * the operations of the API document, and one couple of whom a record of every kind exists.
 */
package care.tandem.suite;
