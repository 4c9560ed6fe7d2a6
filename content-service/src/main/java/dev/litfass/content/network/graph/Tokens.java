package dev.litfass.content.network.graph;

import dev.litfass.content.network.Reason;
import dev.litfass.content.network.SignIn;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Mono;

/**
 * Where access tokens are given out. Secrets are sent as a form and never in an address: RFC 6749 wants it so, and the
 * documentation's examples that have them in the address are of calls whose address nobody logs.
 */
public final class Tokens {

    /** The app's secret is wrong, there is no such app, it may not send people back to us. */
    private static final Set<Integer> OF_THE_APP = Set.of(1, 101, 191);

    private static final long LONGEST = Duration.ofDays(3650).toSeconds();

    private final NetworkCalls calls;
    private final Network network;

    public Tokens(NetworkCalls calls, Network network) {
        this.calls = calls;
        this.network = network;
    }

    /** Asks for a token with what entitles to one. */
    public Mono<Given> ask(String address, Map<String, String> entitled) {
        var form = new LinkedMultiValueMap<String, String>();
        entitled.forEach(form::add);
        return calls.upload(address, headers -> {}, BodyInserters.fromFormData(form))
                .map(Given::of);
    }

    /** Why nothing was opened. An answer that nobody understands is none. */
    public SignIn.Opened notOpened(Reply reply) {
        if (!(reply instanceof Reply.Answer answer) || answer.status() >= 500 || answer.isSuccess()) {
            return new SignIn.Opened.Silent(Reason.NOT_REACHED);
        }
        var error = GraphError.of(answer);
        if (answer.status() == 429 || (error != null && error.isOfRate())) {
            return new SignIn.Opened.Silent(Reason.RATE_LIMIT);
        }
        var name = network.displayName();
        return new SignIn.Opened.Turned(
                error != null && OF_THE_APP.contains(error.code())
                        ? GraphReasons.appRefused(name)
                        : GraphReasons.consentRefused(name));
    }

    /**
     * What came back.
     *
     * @param token null where none came
     * @param life null where nobody said how long it lives
     */
    public record Given(@Nullable String token, @Nullable Duration life, Reply reply) {

        public static Given of(Reply reply) {
            if (!(reply instanceof Reply.Answer answer) || !answer.isSuccess()) {
                return new Given(null, null, reply);
            }
            var seconds = answer.json().path("expires_in").asLong(0);
            var life = seconds > 0 ? Duration.ofSeconds(Math.min(seconds, LONGEST)) : null;
            return new Given(answer.text("/access_token"), life, reply);
        }

        @Override
        public String toString() {
            return "Given[…]";
        }
    }
}
