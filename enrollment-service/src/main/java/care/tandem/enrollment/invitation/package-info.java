/**
 * Invitations: a one-time code, given in the interview, binds a person to their own login. Invariant: one code, one login, one person; wrong,
 * used and expired codes are answered alike and every try is counted. Published in PersonRecord.
 */
package care.tandem.enrollment.invitation;
