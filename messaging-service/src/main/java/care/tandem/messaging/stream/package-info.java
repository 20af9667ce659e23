/**
 * The live stream: doorbells without content. Invariant: a bell is rung only for who may read what it points to at that
 * moment, and never for the author; a stream ends only with its token or this server. Hears of this service's own events.
 */
package care.tandem.messaging.stream;
