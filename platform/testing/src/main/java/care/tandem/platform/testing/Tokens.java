package care.tandem.platform.testing;

import care.tandem.platform.identity.Role;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import io.smallrye.jwt.build.JwtSignatureBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Access tokens as the identity provider would give them, fresh logins unless told. */
public record Tokens(String subject, Set<String> groups, String scope, String client, Instant authenticatedAt) {

    private static final Duration LIFE = Duration.ofMinutes(5);
    private static final Duration USED_AGAIN_FOR = Duration.ofMinutes(2);

    /** With the keys that were good then. Signing is most of the work of a short test. */
    private record Signed(URI keys, Tokens token) {}

    private record Signature(String compact, Instant at) {}

    private static final Map<Signed, Signature> SIGNED = new ConcurrentHashMap<>();

    public static Tokens participant(String subject) {
        return human(subject, Role.PARTICIPANT);
    }

    public static Tokens clinician(String subject) {
        return human(subject, Role.CLINICIAN);
    }

    public static Tokens coordinator() {
        return human("coordinator-" + UUID.randomUUID(), Role.COORDINATOR);
    }

    public static Tokens lead() {
        return human("lead-" + UUID.randomUUID(), Role.CLINICAL_LEAD);
    }

    public static Tokens auditor() {
        return human("auditor-" + UUID.randomUUID(), Role.AUDITOR);
    }

    public static Tokens admin() {
        return human("admin-" + UUID.randomUUID(), Role.ADMIN);
    }

    public static Tokens human(String subject, Role role) {
        return new Tokens(subject, Set.of(role.claim()), "openid profile", "tandem-web", thisMinute());
    }

    /** A partner clinic with these scopes, separated by spaces. */
    public static Tokens clinic(String clientId, String scopes) {
        return new Tokens("service-account-" + clientId, Set.of(), scopes, clientId, thisMinute());
    }

    /** Two logins of the same person are the same token for a while. */
    private static Instant thisMinute() {
        return Instant.now().truncatedTo(ChronoUnit.MINUTES);
    }

    public Tokens authenticatedAt(Instant moment) {
        return new Tokens(subject, groups, scope, client, moment);
    }

    public String sign() {
        var now = Instant.now();
        return SIGNED.compute(
                        new Signed(TestKeys.privateKeys(), this),
                        (token, known) ->
                                known != null && now.isBefore(known.at().plus(USED_AGAIN_FOR))
                                        ? known
                                        : new Signature(signExpiring(now.plus(LIFE)), now))
                .compact();
    }

    public String signExpiring(Instant at) {
        return sign(at, SignatureAlgorithm.RS256);
    }

    /** As another provider would, whose key is of another kind. */
    public String signWithEllipticKey() {
        return sign(Instant.now().plus(LIFE), SignatureAlgorithm.ES256);
    }

    /** With a head that says of which kind it is; nothing else in it does. */
    public String signAs(String kind) {
        var claims = claims(Instant.now().plus(LIFE)).remove("typ");
        return sign(claims.jws().header("typ", kind), SignatureAlgorithm.RS256);
    }

    private String sign(Instant expires, SignatureAlgorithm algorithm) {
        return sign(claims(expires).jws(), algorithm);
    }

    private static String sign(JwtSignatureBuilder unsigned, SignatureAlgorithm algorithm) {
        return unsigned.algorithm(algorithm)
                .keyId(algorithm.getAlgorithm())
                .sign(TestKeys.privateKey(algorithm.getAlgorithm()));
    }

    private JwtClaimsBuilder claims(Instant expires) {
        return Jwt.issuer(TestKeys.ISSUER)
                .subject(subject)
                .audience("tandem")
                .groups(groups)
                .claim("scope", scope)
                .claim("azp", client)
                .claim("typ", "Bearer")
                .claim("auth_time", authenticatedAt.getEpochSecond())
                .issuedAt(Instant.now())
                .expiresAt(expires);
    }
}
