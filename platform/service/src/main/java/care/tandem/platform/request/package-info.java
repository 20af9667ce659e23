/** What operations on a database share: creating once, editing what was read, reading lists in pages. */
package care.tandem.platform.request;
