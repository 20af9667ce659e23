/**
 * Every process of the house is killed in the midst of the writes of many: nothing that was accepted is lost, nothing has
 * its effect twice, and what was not answered takes effect once when it is asked again.
 */
package care.tandem.kills;
