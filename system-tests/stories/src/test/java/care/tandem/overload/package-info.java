/**
 * Far more than the house can carry: ten times the load, and clients that send or read slowly, or not at all. What is too
 * much is refused quickly, memory stays bounded, and who calls for help is answered.
 */
package care.tandem.overload;
