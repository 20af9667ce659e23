/**
 * The one truth about who may what: written by enrollment under a lock and with a revision, followed by everyone else.
 * Invariant: an older revision never replaces a newer one; stale or unknown is closed.
 */
package care.tandem.platform.roster;
