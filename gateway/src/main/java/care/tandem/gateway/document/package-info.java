/**
 * The one API document: merged at build time from the services' ({@link
 * care.tandem.gateway.document.DocumentMerge}), read at run time as the list of what may pass ({@link
 * care.tandem.gateway.document.ApiDocument}). Invariant: what two services say differently fails the build.
 */
package care.tandem.gateway.document;
