/**
 * The safety reserve: what is not marked {@code Safety} goes through one room with few places, so that alarm, submission and
 * acknowledgement always find a worker and a connection. Who waits for a place holds neither.
 */
package care.tandem.platform.reserve;
