package care.tandem.platform.contract.audit;

/**
 * A service's audit was sealed up to here. Whoever rewrites it later contradicts this record, which is kept for ever
 * where the service's database has no hand.
 *
 * @param number counts from one, for each service
 * @param previous the head before, in hexadecimal; zeros before the first
 * @param head SHA-256 over all that was sealed up to here, in hexadecimal
 * @param rows how many records of the audit this seal holds
 */
public record AuditSealed(String service, long number, String previous, String head, int rows) {}
