package dev.litfass.content.network;

import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the token endpoint of a network answers (RFC 6749, sections 5.1 and 5.2): a grant, or why there is none. */
public final class TokenAnswers {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");
    private static final int LONGEST_SCOPE = 100;
    private static final int MOST_SCOPES = 50;
    private static final Set<String> OF_THE_APP = Set.of("invalid_client", "unauthorized_client");
    private static final Duration LONGEST_LIFE = Duration.ofDays(3_650);

    private TokenAnswers() {}

    /**
     * The grant; null where the answer has none.
     *
     * @param before what is renewed; what the answer leaves out stays as it was
     */
    public static @Nullable Grant grant(Reply reply, @Nullable Grant before, Instant now) {
        if (!(reply instanceof Reply.Answer answer) || !answer.isSuccess()) {
            return null;
        }
        var token = answer.text("/access_token");
        if (token == null) {
            return null;
        }
        var refresh = answer.text("/refresh_token");
        var scopes = scopes(Objects.requireNonNullElse(answer.text("/scope"), ""));
        return new Grant(
                token,
                refresh == null && before != null ? before.refreshToken() : refresh,
                endsAt(answer.json().path("expires_in"), now),
                scopes.isEmpty() && before != null ? before.scopes() : scopes);
    }

    /** What of the things asked for was not given; nothing where the network does not say what it gave. */
    public static Set<String> missing(Iterable<String> asked, Grant grant) {
        var missing = new LinkedHashSet<String>();
        if (!grant.scopes().isEmpty()) {
            asked.forEach(missing::add);
            missing.removeAll(grant.scopes());
        }
        return missing;
    }

    /** Why a yes opened nothing. */
    public static SignIn.Opened unopened(Network network, Reply reply) {
        if (reply instanceof Reply.NotSent) {
            return new SignIn.Opened.Silent(Reason.NOT_REACHED);
        }
        if (!(reply instanceof Reply.Answer answer)) {
            return new SignIn.Opened.Silent(Reason.NO_ANSWER);
        }
        if (answer.status() == 429) {
            return new SignIn.Opened.Silent(Reason.RATE_LIMIT);
        }
        return isRefusal(answer.status())
                ? new SignIn.Opened.Turned(refused(network, answer))
                : new SignIn.Opened.Silent(answer.isSuccess() ? Reason.UNREADABLE_ANSWER : Reason.NO_ANSWER);
    }

    /** What came of renewing a grant. */
    public static SignIn.Renewal renewal(Reply reply, Grant before, Instant now) {
        var grant = grant(reply, before, now);
        if (grant != null) {
            return new SignIn.Renewal.Renewed(grant);
        }
        if (!(reply instanceof Reply.Answer answer)) {
            return new SignIn.Renewal.Later(reply instanceof Reply.NotSent ? Reason.NOT_REACHED : Reason.NO_ANSWER);
        }
        if (answer.status() == 429) {
            return new SignIn.Renewal.Later(Reason.RATE_LIMIT);
        }
        if (isOver(answer)) {
            return new SignIn.Renewal.Over(Reason.CREDENTIAL);
        }
        return new SignIn.Renewal.Later(answer.isSuccess() ? Reason.UNREADABLE_ANSWER : Reason.NO_ANSWER);
    }

    /**
     * Only what the network says of the grant itself (RFC 6749, 5.2): an app whose secret was changed, or a proxy that
     * says no, ends no channel. X has a word of its own for it.
     */
    private static boolean isOver(Reply.Answer answer) {
        var error = Objects.requireNonNullElse(answer.text("/error"), "");
        var said = Objects.requireNonNullElse(answer.text("/error_description"), "")
                .toLowerCase(Locale.ROOT);
        return isRefusal(answer.status())
                && (error.equals("invalid_grant") || (error.equals("invalid_request") && said.contains("token")));
    }

    private static boolean isRefusal(int status) {
        return status == 400 || status == 401 || status == 403;
    }

    /** Either the network does not know the agency's app, or it does not take the person's yes. */
    private static Reason refused(Network network, Reply.Answer answer) {
        var ofTheApp =
                answer.status() == 401 || OF_THE_APP.contains(Objects.requireNonNullElse(answer.text("/error"), ""));
        var named = Map.of("network", network.displayName());
        return ofTheApp ? new Reason("app-refused", named) : new Reason("consent-refused", named);
    }

    private static Set<String> scopes(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .filter(scope -> !scope.isEmpty() && scope.length() <= LONGEST_SCOPE)
                .limit(MOST_SCOPES)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Instant endsAt(JsonNode seconds, Instant now) {
        var span = seconds.isIntegralNumber() ? seconds.asLong(0) : 0;
        return span <= 0 || span > LONGEST_LIFE.toSeconds() ? null : now.plusSeconds(span);
    }
}
