/**
 * How a request reaches its service and the answer comes back: at once or refused, never queued for long. Invariant: a
 * service that is gone or silent takes nothing from the callers of the others.
 */
package care.tandem.gateway.forward;
