/** Clients that send or read slowly, or not at all: memory stays bounded, and nobody else waits. */
package care.tandem.overload;
