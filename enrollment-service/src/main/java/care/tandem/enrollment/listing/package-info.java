/** Where a list is read on: newest first, by time and id. Invariant: a row is neither skipped nor shown twice. */
package care.tandem.enrollment.listing;
