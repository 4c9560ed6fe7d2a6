package dev.litfass.content.network.linkedin;

import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outcomes;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.Reply;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What LinkedIn's answers prove: {@code {"status":422,"code":"…","message":"…"}}
 * (learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling, read 2026-11-30).
 */
final class LinkedInAnswers {

    private static final String NAME = Network.LINKEDIN.displayName();

    /** Of a version that is switched off: 426 NONEXISTENT_VERSION. */
    private static final int VERSION_ENDED = 426;

    /**
     * "Content is a duplicate of urn:li:share:7141138937766391808" with 422 and DUPLICATE_POST
     * (github.com/Arisamiga/Linkedin-RSS issue 5). It may also name a person, and that is nobody's post.
     */
    private static final Pattern DUPLICATE =
            Pattern.compile("duplicate of (urn:li:[A-Za-z]{1,30}:[\\w-]{1,64})", Pattern.CASE_INSENSITIVE);

    private static final String DUPLICATE_CODE = "DUPLICATE_POST";

    private LinkedInAnswers() {}

    static Outcome outcome(String author, Reply reply, Function<Reply.Answer, Outcome.@Nullable Published> success) {
        if (!(reply instanceof Reply.Answer answer)) {
            return Outcomes.of(Network.LINKEDIN, reply, success, LinkedInAnswers::words);
        }
        if (isDuplicate(answer)) {
            var post = duplicated(answer);
            return new Outcome.Duplicate(post == null ? null : new Outcome.Published(post, Urn.address(post)));
        }
        return switch (answer.status()) {
            case 403 -> new Outcome.Refused(Reason.permissionMissing(NAME, mayWrite(author)), true);
            case VERSION_ENDED -> new Outcome.Refused(versionEnded(), false);
            default -> Outcomes.of(Network.LINKEDIN, reply, success, LinkedInAnswers::words);
        };
    }

    /** That somebody's post takes no comments says nothing about the channel. */
    static Outcome ofComment(Outcome outcome) {
        return outcome instanceof Outcome.Refused refused && !Reason.CREDENTIAL.is(refused.reason())
                ? new Outcome.Refused(refused.reason(), false)
                : outcome;
    }

    /** What became of something that nobody sees yet. */
    static Outcome preparation(String author, Reply reply) {
        return Outcomes.ofPreparation(outcome(author, reply, answer -> null));
    }

    /** Why a connection does not work. */
    static Greeting.Turned turned(Reply reply, String permission) {
        if (!(reply instanceof Reply.Answer answer)) {
            return new Greeting.Turned(Reason.NOT_REACHED, false);
        }
        return switch (answer.status()) {
            case 401 -> new Greeting.Turned(Reason.CREDENTIAL, true);
            case 403 -> new Greeting.Turned(Reason.permissionMissing(NAME, permission), true);
            case 404 -> new Greeting.Turned(Reason.accountGone(NAME), true);
            case 429 -> new Greeting.Turned(Reason.RATE_LIMIT, false);
            case VERSION_ENDED -> new Greeting.Turned(versionEnded(), false);
            default -> new Greeting.Turned(Reason.NOT_REACHED, false);
        };
    }

    /** The same is there already; the words then name a post, or nothing. */
    private static boolean isDuplicate(Reply.Answer answer) {
        if (answer.status() != 422) {
            return false;
        }
        var named = DUPLICATE.matcher(message(answer));
        return named.find()
                ? Urn.isPost(named.group(1))
                : DUPLICATE_CODE.equals(answer.text("/errorDetails/inputErrors/0/code"))
                        || DUPLICATE_CODE.equals(answer.text("/code"));
    }

    private static @Nullable String duplicated(Reply.Answer answer) {
        var named = DUPLICATE.matcher(message(answer));
        return named.find() ? named.group(1) : null;
    }

    private static String mayWrite(String author) {
        return Urn.isOrganization(author) ? "w_organization_social" : "w_member_social";
    }

    private static Reason versionEnded() {
        return new Reason("version-ended", Map.of("network", NAME, "version", LinkedInProfile.VERSION));
    }

    private static @Nullable String words(Reply.Answer answer) {
        return answer.text("/message");
    }

    private static String message(Reply.Answer answer) {
        return Objects.requireNonNullElse(words(answer), "");
    }
}
