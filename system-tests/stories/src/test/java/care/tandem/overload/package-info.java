/** Clients that send or read slowly, or not at all, and streams by the thousand: memory stays bounded, and nobody else waits. */
package care.tandem.overload;
