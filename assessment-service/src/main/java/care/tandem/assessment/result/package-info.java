/**
 * Results: what the keys made of responses. Invariant: all scales to treating clinicians, to the person only what the key
 * says is shown, to a partner never. No events.
 */
package care.tandem.assessment.result;
