/** The public page: what the programme offers and how to reach it, with crisis help. Invariant: no person's data. */
package care.tandem.enrollment.programme;
