/** Whether the whole platform is ready, for people. Invariant: asking often asks the services no more often. */
package care.tandem.gateway.health;
