/**
 * Interviews: a live, private, identity-checked talk with one person alone. Invariant: append-only, the latest counts; that joint work is
 * not suitable ends the permit in the same transaction. No events.
 */
package care.tandem.enrollment.interview;
