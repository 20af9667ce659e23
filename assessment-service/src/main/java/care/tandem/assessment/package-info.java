/** What all rooms of the assessment service share: its settings, and where a reader of a list stands. */
package care.tandem.assessment;
