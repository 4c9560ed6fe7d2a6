package dev.litfass.kernel.caller;

import static dev.litfass.kernel.problem.CommonProblem.NOT_SIGNED_IN;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.litfass.kernel.id.ClientId;
import dev.litfass.kernel.keys.KeyRing;
import dev.litfass.kernel.problem.Problem;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Mints and verifies the token that travels between our processes: a JWT (HS256) that lives {@link #LIFETIME}. It
 * never leaves the inside; browsers and partners have other credentials.
 */
public final class CallerTokens {

    public static final Duration LIFETIME = Duration.ofSeconds(60);

    /** How far two machines' clocks may lie apart. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private static final String ISSUER = "litfass";

    private final Clock clock;
    private final JWSHeader header;
    private final JWSSigner signer;
    private final Map<String, JWSVerifier> verifiers = new HashMap<>();

    public CallerTokens(KeyRing keys, Clock clock) {
        this.clock = clock;
        this.header =
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keys.first()).build();
        try {
            this.signer = new MACSigner(keys.firstKey());
            for (var key : keys.keys().entrySet()) {
                verifiers.put(key.getKey(), new MACVerifier(key.getValue()));
            }
        } catch (JOSEException e) {
            throw new IllegalArgumentException("a key of litfass.caller.keys cannot be used", e);
        }
    }

    public String mint(Caller caller) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(caller.id())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFETIME)))
                .claim("kind", caller.kind().name())
                .claim("name", caller.name())
                .claim("role", caller.role() == null ? null : caller.role().name())
                .claim("all", caller.allClients())
                .claim("clients", caller.clients().stream().map(ClientId::value).toList())
                .claim("scopes", List.copyOf(caller.scopes()))
                .build();
        var token = new SignedJWT(header, claims);
        try {
            token.sign(signer);
        } catch (JOSEException e) {
            throw new IllegalStateException("the internal token cannot be signed", e);
        }
        return token.serialize();
    }

    /**
     * Reads a token.
     *
     * @throws Problem {@code not-signed-in} if it is malformed, signed by an unknown key, or too old
     */
    public Caller verify(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var verifier = verifiers.get(jwt.getHeader().getKeyID());
            if (verifier == null
                    || !JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    || !jwt.verify(verifier)) {
                throw refused();
            }
            return caller(current(jwt.getJWTClaimsSet()));
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private JWTClaimsSet current(JWTClaimsSet claims) {
        var now = clock.instant();
        var until = claims.getExpirationTime();
        if (!ISSUER.equals(claims.getIssuer())
                || until == null
                || until.toInstant().plus(SKEW).isBefore(now)
                || claims.getIssueTime().toInstant().minus(SKEW).isAfter(now)) {
            throw refused();
        }
        return claims;
    }

    private static Caller caller(JWTClaimsSet claims) throws ParseException {
        var role = claims.getStringClaim("role");
        return new Caller(
                Caller.Kind.valueOf(claims.getStringClaim("kind")),
                claims.getSubject(),
                claims.getStringClaim("name"),
                role == null ? null : Role.valueOf(role),
                Boolean.TRUE.equals(claims.getBooleanClaim("all")),
                claims.getStringListClaim("clients").stream()
                        .map(ClientId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(claims.getStringListClaim("scopes")));
    }

    private static Problem refused() {
        return NOT_SIGNED_IN.because("the internal token is not valid");
    }
}
