/**
 * The manner of the API, once for all programs: request ids, limits, the marks that say how an operation
 * behaves, and the API document that is written from them. See {@code docs} and the document itself.
 */
package care.tandem.platform.api;
