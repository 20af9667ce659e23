/**
 * Admission and episodes: each person is admitted alone, and leaves alone. Invariant: nobody is admitted without login, decision and the
 * three consents; one active episode at a time. Events: PersonAdmitted, PersonDischarged.
 */
package care.tandem.enrollment.admission;
