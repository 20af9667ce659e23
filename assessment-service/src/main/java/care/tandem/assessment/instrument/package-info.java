/**
 * Instruments: questionnaires as versioned files, with the keys that score them. Invariant: a version that was used is
 * never edited, and scoring is a pure function of key and answers. No events.
 */
package care.tandem.assessment.instrument;
