/**
 * Who is calling and what kind of caller that is. Invariant: nothing passes without a token but the listed public
 * operations, and no method is reachable without one of {@link care.tandem.platform.identity.Roles},
 * {@link care.tandem.platform.identity.Scope}, {@link care.tandem.platform.identity.AnyToken} or {@code @PermitAll}.
 */
package care.tandem.platform.identity;
