/**
 * The on-call rota: who watches when, with cover, and how each is reached. Invariant: what was said is kept, each change is
 * the next revision, and who watches now is told from the shifts of this moment alone. No events.
 */
package care.tandem.assessment.oncall;
