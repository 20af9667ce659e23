/**
 * Hearing a Kafka topic whole, in every instance of a program, without a group and without a database. What is heard is
 * kept in memory; what must be applied once, with its offset, is read by the poll loop of the services instead.
 */
package care.tandem.platform.topic;
