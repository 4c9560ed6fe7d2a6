package dev.litfass.content.network.linkedin;

import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Reason;
import dev.litfass.platform.network.Reply;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What LinkedIn works on for a while after it has all bytes: videos and documents are looked at in the same way. */
final class LinkedInProcessing {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int LOOKS = 4;

    /** Until LinkedIn may be done with it. */
    private static final Duration UNTIL_IT_IS_READY = Duration.ofSeconds(10);

    private static final Reply STILL = new Reply.Silence("still processing");

    private final LinkedInApi api;
    private final String author;
    private final String path;
    private final Reason notProcessed;

    /**
     * @param path where it is looked at, such as {@code /videos/}
     * @param notProcessed why it is refused where LinkedIn could not use it
     */
    LinkedInProcessing(LinkedInApi api, String author, String path, Reason notProcessed) {
        this.api = api;
        this.author = author;
        this.path = path;
        this.notProcessed = notProcessed;
    }

    /**
     * One that lies there is looked at; one that LinkedIn has forgotten is sent anew.
     *
     * @param urn null where none lies there
     */
    Mono<PreparationStep<LinkedInPrepared>> ready(
            String asset, @Nullable String urn, Mono<PreparationStep<LinkedInPrepared>> upload) {
        return urn == null
                ? upload
                : watched(urn)
                        .flatMap(reply -> reply instanceof Reply.Answer answer && answer.status() == 404
                                ? upload
                                : Mono.just(looked(asset, urn, reply)));
    }

    Mono<Reply> watched(String urn) {
        return api.get(path + Urn.encoded(urn))
                .filter(reply -> !isStill(reply))
                .repeatWhenEmpty(LOOKS, empty -> empty.delayElements(PAUSE))
                .onErrorReturn(IllegalStateException.class, STILL);
    }

    /** Whoever may not look may post all the same. */
    PreparationStep<LinkedInPrepared> looked(String asset, String urn, Reply reply) {
        if (reply.equals(STILL)) {
            return PreparationStep.unfinished(
                    ready -> ready.with(asset, urn), new Outcome.Postponed(Reason.STILL_PROCESSING, UNTIL_IT_IS_READY));
        }
        var answer = reply instanceof Reply.Answer said ? said : null;
        if (answer != null && answer.status() == 403) {
            return PreparationStep.done(ready -> ready.with(asset, urn));
        }
        var named = answer == null ? "" : answer.json().path("id").stringValue(urn);
        var status = answer != null && answer.isSuccess() && named.equals(urn)
                ? answer.json().path("status").stringValue("")
                : "";
        return switch (status) {
            case "AVAILABLE" -> PreparationStep.done(ready -> ready.with(asset, urn));
            case "PROCESSING_FAILED" -> PreparationStep.failed(new Outcome.Refused(notProcessed, false));
            default ->
                PreparationStep.unfinished(ready -> ready.with(asset, urn), LinkedInAnswers.preparation(author, reply));
        };
    }

    private static boolean isStill(Reply reply) {
        return reply instanceof Reply.Answer answer
                && answer.isSuccess()
                && switch (answer.json().path("status").stringValue("")) {
                    case "PROCESSING", "WAITING_UPLOAD" -> true;
                    default -> false;
                };
    }

    PreparationStep<LinkedInPrepared> failed(Reply reply) {
        return PreparationStep.failed(LinkedInAnswers.preparation(author, reply));
    }
}
