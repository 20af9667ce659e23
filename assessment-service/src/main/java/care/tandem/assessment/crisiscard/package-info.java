/**
 * The crisis card: where a person can be reached and helped. Invariant: write-only for the person, opened to staff by a
 * flag that stands and by nothing else, and help never rests on the partner alone. No events.
 */
package care.tandem.assessment.crisiscard;
