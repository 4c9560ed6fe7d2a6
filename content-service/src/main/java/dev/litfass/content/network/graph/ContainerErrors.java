package dev.litfass.content.network.graph;

import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Reason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What errors about containers mean (https://developers.facebook.com/documentation/instagram-platform/
 * instagram-graph-api/reference/error-codes, read 2026-11-30; Threads answers with the same codes where it has any,
 * seen in public code only).
 */
record ContainerErrors(GraphAnswers answers) {

    /** A moment after which what is used up over 24 hours may have become less. */
    static final Duration UNTIL_SOME_ARE_LEFT = Duration.ofMinutes(5);

    /** Until a picture has been worked on. */
    static final Duration UNTIL_IT_IS_READY = Duration.ofSeconds(10);

    private static final int BLOCKED = 368;
    private static final int NOT_FETCHED = 9_004;
    private static final int TOOK_TOO_LONG = 2_207_003;
    private static final int FETCH_FAILED = 2_207_052;
    private static final int NO_SUCH_MEDIA = 2_207_006;
    private static final int NO_SUCH_CONTAINER = 2_207_008;
    private static final int EXPIRED = 2_207_020;
    private static final int NOT_READY = 2_207_027;
    private static final int QUOTA_USED = 2_207_042;
    private static final int RESTRICTED = 2_207_050;

    /** It was answered after a publication (https://github.com/gitroomhq/postiz-app/issues/1681). */
    private static final int SPAM = 2_207_051;

    private static final String TOO_MANY_LINKS = "LINK_LIMIT_EXCEEDED";

    /** Where something is made ready: null where nothing special is known. */
    @Nullable
    Outcome ofPreparation(GraphError error) {
        if (error.code() == NOT_FETCHED) {
            return notFetched();
        }
        if (error.words().contains(TOO_MANY_LINKS)) {
            return new Outcome.Refused(GraphReasons.tooManyLinks(name()), false);
        }
        return switch (error.subcode()) {
            case TOOK_TOO_LONG, FETCH_FAILED -> notFetched();
            default -> error.isGone() ? answers.goneAccount(error) : ofContainer(error.subcode());
        };
    }

    /** Where it is made public: what was blocked may have been made public all the same. */
    @Nullable
    Outcome ofCommit(GraphError error) {
        if (error.subcode() == SPAM || error.code() == BLOCKED) {
            return new Outcome.Unknown(Reason.NO_ANSWER);
        }
        return error.isGone() ? gone() : ofContainer(error.subcode());
    }

    private @Nullable Outcome ofContainer(int subcode) {
        return switch (subcode) {
            case NO_SUCH_MEDIA, NO_SUCH_CONTAINER, EXPIRED -> gone();
            case NOT_READY -> stillProcessing();
            case QUOTA_USED -> quotaUsed();
            case RESTRICTED -> new Outcome.Refused(GraphReasons.restricted(name()), false);
            default -> null;
        };
    }

    /** A container that failed says why in words, in which the same numbers stand. */
    Outcome ofBroken(String words) {
        return words.contains("DOWNLOADING") || words.contains(String.valueOf(FETCH_FAILED))
                ? notFetched()
                : new Outcome.Refused(Reason.refused(name(), 400, words), false);
    }

    Outcome stillProcessing() {
        return new Outcome.Postponed(Reason.STILL_PROCESSING, UNTIL_IT_IS_READY);
    }

    Outcome gone() {
        return new Outcome.Postponed(GraphReasons.draftGone(name()), null);
    }

    Outcome quotaUsed() {
        return new Outcome.Postponed(Reason.quotaUsed(name()), UNTIL_SOME_ARE_LEFT);
    }

    private Outcome notFetched() {
        return new Outcome.Postponed(GraphReasons.notFetched(name()), null);
    }

    private String name() {
        return answers.network().displayName();
    }
}
