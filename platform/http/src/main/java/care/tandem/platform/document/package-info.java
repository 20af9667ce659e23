/** The API document, written at build time from the marks on the code. Invariant: what it says is what the code does. */
package care.tandem.platform.document;
