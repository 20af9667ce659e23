/**
 * Progress for a partner clinic, by the person's consent. Invariant: counts, and totals that the person was shown; never an
 * answer, a pattern score or a flag; closed while the roster is stale. No events.
 */
package care.tandem.assessment.progress;
