/**
 * Real servers (PostgreSQL, Kafka, Keycloak) as child processes of whoever needs them: the local stack and the tests.
 * Each listens on 127.0.0.1 only, keeps its data where it is told, and can be killed, frozen and started again.
 * A server leaves a pid file: whatever a killed run left behind is ended by the next one, and nothing else is.
 */
package care.tandem.local;
