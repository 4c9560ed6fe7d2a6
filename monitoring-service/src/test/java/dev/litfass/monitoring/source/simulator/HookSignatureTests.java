package dev.litfass.monitoring.source.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.litfass.contracts.problem.Problem;
import dev.litfass.monitoring.MonitoringProblem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

/** By the example that the libraries of Standard Webhooks are tested with. */
class HookSignatureTests {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final long SENT = 1_614_265_330;
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
    private static final String ANOTHER = "v1,AAAA9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    @Test
    void takesTheExampleOfTheStandard() {
        assertThat(isTaken(SIGNATURE, SECRET, BODY, SENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {ANOTHER + " " + SIGNATURE, SIGNATURE + " " + ANOTHER, "v1a,x v2,y " + SIGNATURE + "  z"})
    void oneOfSeveralSignaturesIsEnough(String signatures) {
        assertThat(isTaken(signatures, SECRET, BODY, SENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "v1,",
                ANOTHER,
                "g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE"
            })
    void refusesEverythingElse(String signatures) {
        assertThat(isTaken(signatures, SECRET, BODY, SENT)).isFalse();
    }

    @Test
    void refusesAnotherBodyAndAnotherSecret() {
        assertThat(isTaken(SIGNATURE, SECRET, BODY + " ", SENT)).isFalse();
        assertThat(isTaken(SIGNATURE, SECRET.replace('M', 'N'), BODY, SENT)).isFalse();
        assertThat(isTaken(SIGNATURE, SECRET.substring(6), BODY, SENT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"whsec_", "whsec_%%%", "whsec_\u00e4", ""})
    void aSecretThatIsNoneSignsNothing(String secret) {
        assertThat(isTaken(SIGNATURE, secret, BODY, SENT)).isFalse();
    }

    @Test
    void isTakenWithinFiveMinutesOnBothSides() {
        assertThat(isTaken(SIGNATURE, SECRET, BODY, SENT + 300)).isTrue();
        assertThat(isTaken(SIGNATURE, SECRET, BODY, SENT - 300)).isTrue();
        assertThat(isTaken(SIGNATURE, SECRET, BODY, SENT + 301)).isFalse();
        assertThat(isTaken(SIGNATURE, SECRET, BODY, SENT - 301)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"webhook-id", "webhook-timestamp", "webhook-signature"})
    void allThreeHeadersMustBeThere(String missing) {
        var headers = headers(SIGNATURE);
        headers.remove(missing);

        assertThat(isTaken(headers, SECRET, BODY, SENT)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1614265330", "+1614265330", "1614265330.0", "99999999999999999999", "now", "\u0661"})
    void aTimestampIsANumberOfSeconds(String timestamp) {
        var headers = headers(SIGNATURE);
        headers.set("webhook-timestamp", timestamp);

        assertThat(isTaken(headers, SECRET, BODY, SENT)).isFalse();
    }

    private static boolean isTaken(String signatures, String secret, String body, long now) {
        return isTaken(headers(signatures), secret, body, now);
    }

    private static boolean isTaken(HttpHeaders headers, String secret, String body, long now) {
        try {
            HookSignature.require(headers, body.getBytes(UTF_8), secret, Instant.ofEpochSecond(now));
            return true;
        } catch (Problem problem) {
            assertThat(problem.is(MonitoringProblem.BAD_SIGNATURE)).isTrue();
            return false;
        }
    }

    private static HttpHeaders headers(String signatures) {
        var headers = new HttpHeaders();
        headers.set("webhook-id", ID);
        headers.set("webhook-timestamp", Long.toString(SENT));
        headers.set("webhook-signature", signatures);
        return headers;
    }
}
