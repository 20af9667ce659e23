/**
 * Screening: each person's private safety and level-of-care answers. Invariant: write-only for the person; every answer is the same bytes,
 * whatever was stored before. No events.
 */
package care.tandem.enrollment.screening;
