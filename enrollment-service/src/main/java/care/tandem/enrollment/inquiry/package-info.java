/**
 * Inquiries: a public "contact us". Invariant: the answer is the same whatever was sent and whoever it was, and each address is counted
 * exactly. No events.
 */
package care.tandem.enrollment.inquiry;
