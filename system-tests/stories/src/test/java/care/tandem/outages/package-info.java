/**
 * The broker, the database or the identity provider is away for a while: what may go on goes on, the rest says at once that it
 * will later, nothing is taken for poison, nothing piles up, and all is well again without a hand.
 */
package care.tandem.outages;
