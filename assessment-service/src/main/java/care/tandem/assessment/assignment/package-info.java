/**
 * Assignments: what a person has to fill in, the draft, the handing in. Invariant: answers are write-only for the person,
 * handed in once, and answered alike whatever they are. Appends {@code AssignmentMade}; reacts to the roster.
 */
package care.tandem.assessment.assignment;
