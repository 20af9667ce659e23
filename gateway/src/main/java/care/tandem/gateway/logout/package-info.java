/**
 * The end of a session before its tokens end (OIDC Back-Channel Logout 1.0). Invariant: what the provider ended is refused here at
 * once and at the other gateways as soon as they hear of it; a session is remembered as ended for longer than a token lives.
 */
package care.tandem.gateway.logout;
