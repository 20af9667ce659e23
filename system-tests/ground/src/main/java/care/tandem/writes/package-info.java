/**
 * Writes of every kind by many clients at once, while something is done to the house; and the reckoning afterwards: nothing
 * that was accepted is lost, nothing has its effect twice, and what was not answered takes effect once when it is asked again.
 */
package care.tandem.writes;
