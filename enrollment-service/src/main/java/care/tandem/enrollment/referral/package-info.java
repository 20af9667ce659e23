/**
 * Referrals: a partner clinic sends persons in. Invariant: a form of two is stored as two, and without a person's consent a clinic reads
 * the same whatever happened to that person. No events.
 */
package care.tandem.enrollment.referral;
