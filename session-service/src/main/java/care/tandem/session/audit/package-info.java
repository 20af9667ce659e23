/**
 * The doors to this service's audit, for the auditor and for the person, and the one door past access. Invariant: nothing
 * here is opened without a record of it.
 */
package care.tandem.session.audit;
