/** Every process of the house is killed in the midst of the writes of many. */
package care.tandem.kills;
