/**
 * Stories of two instances of each program: who takes over from whom, what one does for the other, and how one is
 * replaced while the other goes on. They are told to a stack of their own, in a test run of their own.
 */
package care.tandem.replicas;
