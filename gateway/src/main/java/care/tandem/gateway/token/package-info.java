/** What the identity provider signed, of whatever kind. Invariant: nothing is read of a token before its signature holds. */
package care.tandem.gateway.token;
