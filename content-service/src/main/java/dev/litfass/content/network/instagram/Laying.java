package dev.litfass.content.network.instagram;

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
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How a post gets into its container: one picture with the words, or a carousel whose pictures have containers of their
 * own. Instagram fetches the pictures itself, JPEG only, between 4:5 and 1.91:1 (https://developers.facebook.com/
 * documentation/instagram-platform/instagram-graph-api/reference/ig-user/media, read 2026-11-30).
 */
class Laying {

    private static final double NARROWEST = 4 / 5d;
    private static final double WIDEST = 1.91;

    /** Sizes are whole pixels. */
    private static final double TOLERANCE = 0.01;

    private static final String NAME = Network.INSTAGRAM.displayName();

    private final Professional account;
    private final Containers containers;
    private final Outgoing outgoing;
    private final PictureBytes bytes;

    Laying(Professional account, Outgoing outgoing, PictureBytes bytes) {
        this.account = account;
        this.containers = account.containers();
        this.outgoing = outgoing;
        this.bytes = bytes;
    }

    Mono<Preparation> ready(InstagramPrepared known) {
        var unfit = unfit();
        if (unfit != null) {
            return Mono.just(new Preparation.Failed(new Outcome.Refused(unfit, false)));
        }
        return known.container() == null
                ? make(known)
                : containers.kept(known, known.container(), () -> make(InstagramPrepared.NONE));
    }

    private @Nullable Reason unfit() {
        if (outgoing.pictures().isEmpty()) {
            return new Reason("picture-missing");
        }
        return outgoing.pictures().stream()
                .map(Laying::unfit)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Reason unfit(Outgoing.OutgoingPicture picture) {
        if (!picture.type().equals(InstagramProfile.JPEG)) {
            return new Reason("picture-type");
        }
        if (picture.width() <= 0 || picture.height() <= 0) {
            return null;
        }
        var ratio = (double) picture.width() / picture.height();
        return ratio < NARROWEST - TOLERANCE || ratio > WIDEST + TOLERANCE ? new Reason("picture-ratio") : null;
    }

    /** Pictures of a carousel that lie there longer than a day are gone; then all of it is made anew, once. */
    private Mono<Preparation> make(InstagramPrepared known) {
        var made = outgoing.pictures().size() == 1 ? single(known) : carousel(known);
        return made.flatMap(so -> isGone(so) && !known.isEmpty() ? make(InstagramPrepared.NONE) : Mono.just(so))
                .flatMap(this::watched);
    }

    private Mono<Preparation> watched(Preparation so) {
        return so instanceof Preparation.Ready ready
                        && ready.prepared() instanceof InstagramPrepared prepared
                        && prepared.container() != null
                ? containers.made(prepared, prepared.container())
                : Mono.just(so);
    }

    private Mono<Preparation> single(InstagramPrepared known) {
        return PreparationStep.all(
                known,
                container(outgoing.pictures().get(0), Map.of("caption", outgoing.text()), this::theContainer)
                        .flux());
    }

    private Mono<Preparation> carousel(InstagramPrepared known) {
        var items = Flux.fromIterable(outgoing.pictures())
                .filter(picture -> !known.items().containsKey(picture.assetId()))
                .concatMap(picture -> container(
                        picture,
                        Map.of("is_carousel_item", true),
                        id -> ready -> ready.withItem(picture.assetId(), id)));
        return PreparationStep.all(known, items)
                .flatMap(so -> so instanceof Preparation.Ready ready
                        ? around(InstagramPrepared.of(ready.prepared()))
                        : Mono.just(so));
    }

    /** Pictures that are still worked on are kept, and the carousel is made around them the next time. */
    private Mono<Preparation> around(InstagramPrepared items) {
        var children = outgoing.pictures().stream()
                .map(picture -> items.items().get(picture.assetId()))
                .collect(Collectors.joining(","));
        var body = Map.of("media_type", "CAROUSEL", "children", children, "caption", outgoing.text());
        return PreparationStep.all(
                        items,
                        containers
                                .make(account.path("/media"), body, this::theContainer)
                                .flux())
                .map(so -> isStillProcessing(so) ? new Preparation.Ready(items) : so);
    }

    private UnaryOperator<InstagramPrepared> theContainer(String id) {
        return ready -> ready.withContainer(id);
    }

    private Mono<PreparationStep<InstagramPrepared>> container(
            Outgoing.OutgoingPicture picture,
            Map<String, ?> rest,
            Function<String, UnaryOperator<InstagramPrepared>> kept) {
        return bytes.addressOf(picture.assetId())
                .flatMap(address -> {
                    var body = new LinkedHashMap<String, Object>(rest);
                    body.put("image_url", address);
                    if (!picture.alt().isEmpty()) {
                        body.put("alt_text", picture.alt());
                    }
                    return containers.make(account.path("/media"), body, kept);
                })
                .defaultIfEmpty(PreparationStep.failed(new Outcome.Refused(GraphReasons.noAddress(NAME), false)));
    }

    private static boolean isGone(Preparation so) {
        return GraphReasons.draftGone(NAME).is(why(so));
    }

    private static boolean isStillProcessing(Preparation so) {
        return GraphReasons.STILL_PROCESSING.is(why(so));
    }

    private static @Nullable Reason why(Preparation so) {
        return so instanceof Preparation.Failed failed && failed.outcome() instanceof Outcome.Postponed postponed
                ? postponed.reason()
                : null;
    }
}
