/** The auditor's door to this service's audit. Invariant: it only reads, and each reading is a record itself. */
package care.tandem.messaging.audit;
