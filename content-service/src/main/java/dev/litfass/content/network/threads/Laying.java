package dev.litfass.content.network.threads;

import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.Containers;
import dev.litfass.content.network.graph.GraphReasons;
import dev.litfass.contracts.network.Network;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How a post or an answer gets into its container: words alone, one picture, or a carousel whose pictures have
 * containers of their own (https://developers.facebook.com/documentation/threads/posts, read 2026-11-30).
 */
class Laying {

    private static final String NAME = Network.THREADS.displayName();

    private final Profile profile;
    private final Containers containers;
    private final Outgoing outgoing;
    private final PictureBytes bytes;

    Laying(Profile profile, Outgoing outgoing, PictureBytes bytes) {
        this.profile = profile;
        this.containers = profile.containers(outgoing.parent() != null);
        this.outgoing = outgoing;
        this.bytes = bytes;
    }

    Mono<Preparation> ready(ThreadsPrepared known) {
        return known.container() == null
                ? make(known)
                : containers.kept(known, known.container(), () -> make(ThreadsPrepared.NONE));
    }

    /** Pictures of a carousel that lie there longer than a day are gone; then all of it is made anew, once. */
    private Mono<Preparation> make(ThreadsPrepared known) {
        return made(known)
                .flatMap(so -> GraphReasons.draftGone(NAME).is(why(so)) && !known.isEmpty()
                        ? make(ThreadsPrepared.NONE)
                        : watched(so));
    }

    private Mono<Preparation> made(ThreadsPrepared known) {
        return switch (outgoing.pictures().size()) {
            case 0 -> PreparationStep.all(known, laid(body("TEXT")).flux());
            case 1 ->
                PreparationStep.all(
                        known,
                        picture(outgoing.pictures().get(0), body("IMAGE"), this::theContainer)
                                .flux());
            default -> carousel(known);
        };
    }

    private Mono<Preparation> watched(Preparation so) {
        return so instanceof Preparation.Ready ready
                        && ready.prepared() instanceof ThreadsPrepared prepared
                        && prepared.container() != null
                ? containers.made(prepared, prepared.container())
                : Mono.just(so);
    }

    private Mono<Preparation> carousel(ThreadsPrepared known) {
        var items = Flux.fromIterable(outgoing.pictures())
                .filter(picture -> !known.items().containsKey(picture.assetId()))
                .concatMap(picture -> picture(
                        picture,
                        Map.of("media_type", "IMAGE", "is_carousel_item", true),
                        id -> ready -> ready.withItem(picture.assetId(), id)));
        return PreparationStep.all(known, items)
                .flatMap(so -> so instanceof Preparation.Ready ready
                        ? around(ThreadsPrepared.of(ready.prepared()))
                        : Mono.just(so));
    }

    /** Pictures that are still worked on are kept, and the carousel is made around them the next time. */
    private Mono<Preparation> around(ThreadsPrepared items) {
        var body = body("CAROUSEL");
        body.put(
                "children",
                outgoing.pictures().stream()
                        .map(picture -> items.items().get(picture.assetId()))
                        .collect(Collectors.joining(",")));
        return PreparationStep.all(items, laid(body).flux())
                .map(so -> GraphReasons.STILL_PROCESSING.is(why(so)) ? new Preparation.Ready(items) : so);
    }

    private Map<String, Object> body(String type) {
        var body = new LinkedHashMap<String, Object>();
        body.put("media_type", type);
        body.put("text", outgoing.text());
        var parent = outgoing.parent();
        if (parent != null) {
            body.put("reply_to_id", parent.id());
        }
        return body;
    }

    private Mono<PreparationStep<ThreadsPrepared>> laid(Map<String, ?> body) {
        return containers.make(profile.path("/threads"), body, this::theContainer);
    }

    private UnaryOperator<ThreadsPrepared> theContainer(String id) {
        return ready -> ready.withContainer(id);
    }

    private Mono<PreparationStep<ThreadsPrepared>> picture(
            Outgoing.OutgoingPicture picture,
            Map<String, ?> rest,
            Function<String, UnaryOperator<ThreadsPrepared>> kept) {
        return bytes.addressOf(picture.assetId())
                .flatMap(address -> {
                    var body = new LinkedHashMap<String, Object>(rest);
                    body.put("image_url", address);
                    if (!picture.alt().isEmpty()) {
                        body.put("alt_text", picture.alt());
                    }
                    return containers.make(profile.path("/threads"), body, kept);
                })
                .defaultIfEmpty(PreparationStep.failed(new Outcome.Refused(GraphReasons.noAddress(NAME), false)));
    }

    private static @Nullable Reason why(Preparation so) {
        return so instanceof Preparation.Failed failed && failed.outcome() instanceof Outcome.Postponed postponed
                ? postponed.reason()
                : null;
    }
}
