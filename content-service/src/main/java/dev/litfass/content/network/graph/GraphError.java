package dev.litfass.content.network.graph;

import dev.litfass.platform.network.Reply;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An error as the Graph API tells it (https://developers.facebook.com/docs/graph-api/guides/error-handling, read
 * 2026-11-30).
 *
 * @param subcode 0 where there is none
 * @param words for people, without anything that may be a token
 */
public record GraphError(int code, int subcode, String words, boolean isTransient) {

    private static final Set<Integer> TOKEN = Set.of(102, 190);

    /** Of a page token whose person no longer has a role on the page. */
    private static final int NO_ROLE = 492;

    private static final Set<Integer> RATES = Set.of(4, 17, 32, 341, 613);

    /** Those of accounts: 80001 for pages, 80002 for Instagram. */
    private static final int FIRST_ACCOUNT_RATE = 80_000;

    private static final int LAST_ACCOUNT_RATE = 80_014;

    private static final Set<Integer> PASSING = Set.of(-2, -1, 1, 2);
    private static final int PARAMETER = 100;
    private static final int NO_SUCH_OBJECT = 33;
    private static final int NO_SUCH_ALIAS = 803;

    private static final Pattern PERMISSION =
            Pattern.compile("\\b(?:pages|instagram|threads)_[a-z_]{3,60}\\b|\\bbusiness_management\\b");

    private static final Pattern LIKE_A_TOKEN = Pattern.compile("[A-Za-z0-9_|.~+/=-]{40,}");

    /** The error in an answer, whatever its status; null where there is none. */
    public static @Nullable GraphError of(Reply.Answer answer) {
        var error = answer.json().path("error");
        if (!error.path("code").isIntegralNumber() || !error.path("code").canConvertToInt()) {
            return null;
        }
        var forPeople = answer.text("/error/error_user_msg");
        var words = forPeople == null ? answer.text("/error/message") : forPeople;
        return new GraphError(
                error.path("code").asInt(),
                error.path("error_subcode").asInt(0),
                LIKE_A_TOKEN.matcher(Objects.requireNonNullElse(words, "")).replaceAll("…"),
                error.path("is_transient").asBoolean(false));
    }

    public boolean is(int itsCode, int itsSubcode) {
        return code == itsCode && subcode == itsSubcode;
    }

    boolean isOfToken() {
        return TOKEN.contains(code);
    }

    boolean isOfLostRole() {
        return isOfToken() && subcode == NO_ROLE;
    }

    /** 3 is of the app, 10 and 200 to 299 of the person. */
    boolean isOfPermission() {
        return code == 3 || code == 10 || (code >= 200 && code <= 299);
    }

    boolean isOfRate() {
        return RATES.contains(code) || (code >= FIRST_ACCOUNT_RATE && code <= LAST_ACCOUNT_RATE);
    }

    boolean mayPass() {
        return isTransient || PASSING.contains(code);
    }

    /** There is no such thing, or the token does not show it. */
    public boolean isGone() {
        return is(PARAMETER, NO_SUCH_OBJECT) || code == NO_SUCH_ALIAS;
    }

    /** What is missing: the permission that the call needs, unless the words name only others. */
    String permission(String needed) {
        List<String> named =
                PERMISSION.matcher(words).results().map(MatchResult::group).toList();
        return named.isEmpty() || named.contains(needed) ? needed : named.get(0);
    }
}
