/**
 * The whole product on one machine: PostgreSQL, Kafka, Keycloak and the five programs, started in order, watched, and
 * stopped in order. {@link care.tandem.local.stack.Up} is what {@code mvn -Pup} runs; system tests start a
 * {@link care.tandem.local.stack.LocalStack} of their own beside it.
 */
package care.tandem.local.stack;
