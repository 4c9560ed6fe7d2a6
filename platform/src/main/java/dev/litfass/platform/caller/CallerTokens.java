package dev.litfass.platform.caller;

import static dev.litfass.contracts.problem.CommonProblem.NOT_SIGNED_IN;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.keys.KeyRing;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Mints and verifies the token that travels between our processes: a JWT (HS256) from one service to one other, that
 * lives at most {@link #LIFETIME}. Each pair of services has keys of its own, so a service can neither speak for
 * another nor be spoken to by one that has no business with it. The token never leaves the inside; browsers and
 * partners have other credentials.
 */
public final class CallerTokens {

    public static final Duration LIFETIME = Duration.ofSeconds(60);

    /** So long the next request of the same caller gets the same token: signing and checking are done once. */
    private static final Duration REUSED = Duration.ofSeconds(10);

    private static final int KEPT = 2_000;

    /** How far two machines' clocks may lie apart. */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private final Service self;
    private final Clock clock;
    private final Map<Service, Signing> signing = new EnumMap<>(Service.class);
    private final Map<Service, Map<String, JWSVerifier>> verifiers = new EnumMap<>(Service.class);
    private final Cache<Subject, Minted> minted = kept();
    private final Cache<String, Verified> verified = kept();

    /**
     * @param self this process
     * @param keys the keys of this process; those of pairs that do not call each other are left aside
     */
    public CallerTokens(Service self, ServiceKeys keys, Clock clock) {
        this.self = self;
        this.clock = clock;
        try {
            for (var to : keys.to().entrySet()) {
                if (self.calls(to.getKey())) {
                    signing.put(to.getKey(), Signing.with(to.getValue()));
                }
            }
            for (var from : keys.from().entrySet()) {
                if (from.getKey().calls(self)) {
                    verifiers.put(from.getKey(), verifiers(from.getValue()));
                }
            }
        } catch (JOSEException e) {
            throw new IllegalArgumentException("a key of litfass.caller cannot be used", e);
        }
    }

    private static Map<String, JWSVerifier> verifiers(KeyRing ring) throws JOSEException {
        var verifiers = new HashMap<String, JWSVerifier>();
        for (var key : ring.keys().entrySet()) {
            verifiers.put(key.getKey(), new MACVerifier(key.getValue()));
        }
        return verifiers;
    }

    private static <K, V> Cache<K, V> kept() {
        return Caffeine.newBuilder().maximumSize(KEPT).build();
    }

    /** A token with which the other service answers this process as itself. */
    public String mintForSelf(Service to) {
        return mint(Caller.service(self), to);
    }

    /** A token with which the other service answers this caller. */
    public String mint(Caller caller, Service to) {
        var subject = new Subject(caller, to);
        var now = clock.instant();
        var before = minted.getIfPresent(subject);
        if (before != null
                && !now.isBefore(before.at())
                && now.isBefore(before.at().plus(REUSED))) {
            return before.token();
        }
        var token = minted(caller, to, now);
        minted.put(subject, new Minted(token, now));
        return token;
    }

    private String minted(Caller caller, Service to, Instant now) {
        var with = signing.get(to);
        if (with == null) {
            throw new IllegalStateException("%s has no key for %s".formatted(self.id(), to.id()));
        }
        var claims = new JWTClaimsSet.Builder()
                .issuer(self.id())
                .audience(to.id())
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
        var token = new SignedJWT(with.header(), claims);
        try {
            token.sign(with.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("the internal token cannot be signed", e);
        }
        return token.serialize();
    }

    /**
     * Reads a token.
     *
     * @throws Problem {@code not-signed-in} if it is malformed, for another service, from one that does not call this
     *     one, speaks for somebody that service does not know, is signed by an unknown key, or is too old
     */
    public Caller verify(String token) {
        var before = verified.getIfPresent(token);
        var found = before == null ? verified(token) : before;
        if (!isCurrent(found)) {
            verified.invalidate(token);
            throw refused();
        }
        if (before == null) {
            verified.put(token, found);
        }
        return found.caller();
    }

    private Verified verified(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            var claims = jwt.getJWTClaimsSet();
            var from = issuer(claims);
            var verifier =
                    verifiers.getOrDefault(from, Map.of()).get(jwt.getHeader().getKeyID());
            if (verifier == null
                    || !JWSAlgorithm.HS256.equals(jwt.getHeader().getAlgorithm())
                    || !jwt.verify(verifier)
                    || !claims.getAudience().equals(List.of(self.id()))) {
                throw refused();
            }
            var caller = caller(claims);
            if (!from.maySpeakFor(caller)) {
                throw refused();
            }
            return new Verified(caller, instant(claims.getIssueTime()), instant(claims.getExpirationTime()));
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw refused();
        }
    }

    private static Service issuer(JWTClaimsSet claims) {
        for (var service : Service.values()) {
            if (service.id().equals(claims.getIssuer())) {
                return service;
            }
        }
        throw refused();
    }

    private static Instant instant(@Nullable Date time) {
        if (time == null) {
            throw refused();
        }
        return time.toInstant();
    }

    private boolean isCurrent(Verified token) {
        var now = clock.instant();
        return !token.until().plus(SKEW).isBefore(now)
                && !token.issued().minus(SKEW).isAfter(now)
                && !token.until().isAfter(token.issued().plus(LIFETIME));
    }

    private static Caller caller(JWTClaimsSet claims) throws ParseException {
        var role = claims.getStringClaim("role");
        return new Caller(
                Caller.Kind.valueOf(text(claims, "kind")),
                text(claims, "sub"),
                text(claims, "name"),
                role == null ? null : Role.valueOf(role),
                Boolean.TRUE.equals(claims.getBooleanClaim("all")),
                list(claims, "clients").stream().map(ClientId::new).collect(Collectors.toUnmodifiableSet()),
                Set.copyOf(list(claims, "scopes")));
    }

    private static String text(JWTClaimsSet claims, String name) throws ParseException {
        var text = claims.getStringClaim(name);
        if (text == null) {
            throw refused();
        }
        return text;
    }

    private static List<String> list(JWTClaimsSet claims, String name) throws ParseException {
        var list = claims.getStringListClaim(name);
        return list == null ? List.of() : list;
    }

    private static Problem refused() {
        return NOT_SIGNED_IN.because("the internal token is not valid");
    }

    /** Whom a token speaks for, and to whom. */
    private record Subject(Caller caller, Service to) {}

    private record Minted(String token, Instant at) {}

    /** What a token said whose signature was good; a token is asked for its age every time. */
    private record Verified(Caller caller, Instant issued, Instant until) {}

    /** What tokens to one other service are signed with. */
    private record Signing(JWSHeader header, JWSSigner signer) {

        static Signing with(KeyRing ring) throws JOSEException {
            var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                    .keyID(ring.first())
                    .build();
            return new Signing(header, new MACSigner(ring.firstKey()));
        }
    }
}
