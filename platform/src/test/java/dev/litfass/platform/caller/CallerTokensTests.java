package dev.litfass.platform.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.caller.Service;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.keys.KeyRing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class CallerTokensTests {

    private static final String OLD = "old:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=";
    private static final String NEW = "new:YWJjZGVmZ2hpamtsbW5vcHFyc3R1dnd4eXphYmNkZWY=";
    private static final Instant NOON = Instant.parse("2026-12-02T11:00:00Z");
    private static final Caller EDITOR =
            Caller.staff(new StaffId("anna"), "Anna Größe", Role.EDITOR, false, Set.of(new ClientId("bakery")));

    @Test
    void readsWhatTheGatewayMinted() {
        assertThat(content(OLD, NOON).verify(gateway(OLD).mint(EDITOR, Service.CONTENT)))
                .isEqualTo(EDITOR);
    }

    @Test
    void readsAServiceThatSpeaksForItself() {
        var monitoring = tokens(Service.MONITORING, OLD, NOON);

        assertThat(content(OLD, NOON).verify(monitoring.mintForSelf(Service.CONTENT)))
                .isEqualTo(Caller.service(Service.MONITORING));
    }

    @Test
    void acceptsTheOldKeyWhileKeysRotate() {
        var minted = gateway(OLD).mint(EDITOR, Service.CONTENT);

        assertThat(content(NEW + "," + OLD, NOON).verify(minted)).isEqualTo(EDITOR);
        assertRefused(content(NEW, NOON), minted);
    }

    @Test
    void refusesATokenThatIsTooOld() {
        var later = NOON.plus(CallerTokens.LIFETIME).plus(Duration.ofSeconds(10));

        assertRefused(content(OLD, later), gateway(OLD).mint(EDITOR, Service.CONTENT));
    }

    @Test
    void asksATokenForItsAgeEveryTime() {
        var now = new AtomicReference<>(NOON);
        var content = tokens(Service.CONTENT, OLD, following(now));
        var token = gateway(OLD).mint(EDITOR, Service.CONTENT);
        assertThat(content.verify(token)).isEqualTo(EDITOR);
        assertThat(content.verify(token)).isEqualTo(EDITOR);

        now.updateAndGet(time -> time.plus(CallerTokens.LIFETIME.plus(Duration.ofSeconds(10))));

        assertRefused(content, token);
    }

    @Test
    void givesTheSameCallerTheSameTokenForAWhile() {
        var now = new AtomicReference<>(NOON);
        var gateway = tokens(Service.GATEWAY, OLD, following(now));
        var first = gateway.mint(EDITOR, Service.CONTENT);
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(9)));

        assertThat(gateway.mint(EDITOR, Service.CONTENT)).isEqualTo(first);
        assertThat(gateway.mint(EDITOR, Service.MONITORING)).isNotEqualTo(first);
        now.updateAndGet(time -> time.plus(Duration.ofSeconds(1)));
        assertThat(gateway.mint(EDITOR, Service.CONTENT)).isNotEqualTo(first);
    }

    @Test
    void givesATokenOfTheHourThatIsWhenTheClockIsSetBack() {
        var now = new AtomicReference<>(NOON);
        var gateway = tokens(Service.GATEWAY, OLD, following(now));
        gateway.mint(EDITOR, Service.CONTENT);
        now.updateAndGet(time -> time.minus(Duration.ofHours(1)));

        assertThat(content(OLD, NOON.minus(Duration.ofHours(1))).verify(gateway.mint(EDITOR, Service.CONTENT)))
                .isEqualTo(EDITOR);
    }

    @Test
    void refusesATokenThatWasChanged() {
        var parts = gateway(OLD).mint(EDITOR, Service.CONTENT).split("\\.");

        assertRefused(
                content(OLD, NOON), parts[0] + "." + parts[1].substring(0, parts[1].length() - 2) + "AA." + parts[2]);
        assertRefused(content(OLD, NOON), "nonsense");
    }

    @Test
    void refusesATokenForAnotherService() {
        assertRefused(content(OLD, NOON), gateway(OLD).mint(EDITOR, Service.MONITORING));
    }

    @Test
    void refusesAServiceThatSpeaksForPeopleOrForAnotherService() {
        var monitoring = tokens(Service.MONITORING, OLD, NOON);

        assertRefused(content(OLD, NOON), monitoring.mint(EDITOR, Service.CONTENT));
        assertRefused(content(OLD, NOON), monitoring.mint(Caller.service(Service.GATEWAY), Service.CONTENT));
    }

    @Test
    void refusesAServiceThatHasNoBusinessHere() throws JOSEException {
        assertRefused(content(OLD, NOON), signed(claims -> claims.issuer("clients")));
        assertRefused(content(OLD, NOON), signed(claims -> claims.issuer("content")));
        assertRefused(content(OLD, NOON), signed(claims -> claims.issuer("litfass")));
        assertRefused(content(OLD, NOON), signed(claims -> claims.issuer(null)));
    }

    @Test
    void refusesClaimsThatAreMissingOrLastTooLong() throws JOSEException {
        assertThat(content(OLD, NOON).verify(signed(claims -> claims))).isEqualTo(EDITOR);
        assertRefused(content(OLD, NOON), signed(claims -> claims.issueTime(null)));
        assertRefused(content(OLD, NOON), signed(claims -> claims.expirationTime(null)));
        assertRefused(content(OLD, NOON), signed(claims -> claims.expirationTime(Date.from(NOON.plusSeconds(61)))));
        assertRefused(content(OLD, NOON), signed(claims -> claims.issueTime(Date.from(NOON.plusSeconds(20)))));
        assertRefused(content(OLD, NOON), signed(claims -> claims.audience((String) null)));
        assertRefused(content(OLD, NOON), signed(claims -> claims.audience(List.of("content", "monitoring"))));
        assertRefused(content(OLD, NOON), signed(claims -> claims.subject(null)));
        assertRefused(content(OLD, NOON), signed(claims -> claims.claim("kind", null)));
        assertRefused(content(OLD, NOON), signed(claims -> claims.claim("kind", "KING")));
        assertRefused(content(OLD, NOON), signed(claims -> claims.claim("clients", "bakery")));
    }

    private static String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        var ring = KeyRing.parse(OLD);
        var claims = new JWTClaimsSet.Builder()
                .issuer("gateway")
                .audience("content")
                .subject(EDITOR.id())
                .issueTime(Date.from(NOON))
                .expirationTime(Date.from(NOON.plusSeconds(60)))
                .claim("kind", "STAFF")
                .claim("name", EDITOR.name())
                .claim("role", "EDITOR")
                .claim("clients", List.of("bakery"));
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(ring.first()).build(),
                change.apply(claims).build());
        token.sign(new MACSigner(ring.firstKey()));
        return token.serialize();
    }

    private static void assertRefused(CallerTokens tokens, String token) {
        assertThatThrownBy(() -> tokens.verify(token)).isInstanceOf(Problem.class);
    }

    private static CallerTokens gateway(String keys) {
        return tokens(Service.GATEWAY, keys, NOON);
    }

    private static CallerTokens content(String keys, Instant now) {
        return tokens(Service.CONTENT, keys, now);
    }

    private static CallerTokens tokens(Service self, String keys, Instant now) {
        return tokens(self, keys, Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Clock following(AtomicReference<Instant> now) {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }

    /** As if every pair shared the same key, so that the key alone refuses nothing. */
    private static CallerTokens tokens(Service self, String keys, Clock clock) {
        var all = Map.of(Service.GATEWAY, keys, Service.CLIENTS, keys, Service.CONTENT, keys, Service.MONITORING, keys);
        return new CallerTokens(self, ServiceKeys.parse(all, all), clock);
    }
}
