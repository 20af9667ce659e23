/**
 * What every request meets, in this order: origin, head, token, limit, path, method, body. Invariant: nothing reaches a service that
 * the document does not list, and nothing but its public operations without a verified token.
 */
package care.tandem.gateway.door;
