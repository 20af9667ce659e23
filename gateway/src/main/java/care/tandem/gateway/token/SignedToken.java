package care.tandem.gateway.token;

import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * A token whose signature, issuer, audience and times hold.
 *
 * @param kind what its header says it is, in small letters; {@code jwt} where it says nothing
 */
public record SignedToken(JsonWebToken claims, String kind) {}
