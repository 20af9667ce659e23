/**
 * Safety: risk flags, alarms and who is watching. Invariant: raised, shown and answered from this service's own tables
 * alone, and nothing that a participant can read depends on whether a flag exists. No events, ever.
 */
package care.tandem.assessment.risk;
