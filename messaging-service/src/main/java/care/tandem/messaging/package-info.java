/** Threads, encrypted messages, notifications without content and the live stream that rings for them. */
package care.tandem.messaging;
