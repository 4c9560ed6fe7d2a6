package dev.litfass.content.network.graph;

import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How a post gets into its container: words alone, one picture or video, or a carousel whose pictures have containers of their
 * own. The network fetches them itself, from an address that it is given.
 */
public final class Laying<P extends InContainers<P>> {

    /** What a container is for. */
    public enum Kind {
        WORDS,
        PICTURE,
        VIDEO,
        CAROUSEL,
        /** A picture of a carousel. */
        ITEM,
        /** A video of a carousel. */
        VIDEO_ITEM;

        private static Kind alone(OutgoingPicture picture) {
            return picture.isVideo() ? VIDEO : PICTURE;
        }

        private static Kind inCarousel(OutgoingPicture picture) {
            return picture.isVideo() ? VIDEO_ITEM : ITEM;
        }
    }

    /** What the network wants to be told of each kind, without the pictures. */
    public interface Bodies extends Function<Kind, Map<String, Object>> {}

    /** What the network wants to be told of the cover of a video; never without an answer. */
    public interface Covers {

        Mono<Map<String, Object>> of(Kind kind, OutgoingPicture picture, PictureBytes bytes);
    }

    private final Containers containers;
    private final String path;
    private final Function<Prepared, P> own;
    private final Bodies bodies;
    private final Covers covers;

    /**
     * The laying of one post.
     *
     * @param path where containers are made
     * @param own what lies ready as the network's own kind
     */
    public Laying(Containers containers, String path, Function<Prepared, P> own, Bodies bodies) {
        this(containers, path, own, bodies, (kind, picture, bytes) -> Mono.just(Map.of()));
    }

    /** The same at a network that is told what a video is shown by. */
    public Laying(Containers containers, String path, Function<Prepared, P> own, Bodies bodies, Covers covers) {
        this.containers = containers;
        this.path = path;
        this.own = own;
        this.bodies = bodies;
        this.covers = covers;
    }

    /** What lies there is kept while it can be used. */
    public Mono<Preparation> ready(Prepared already, List<OutgoingPicture> pictures, PictureBytes bytes) {
        var known = own.apply(already);
        return known.container() == null
                ? make(known, pictures, bytes)
                : containers.kept(known, known.container(), () -> make(nothing(), pictures, bytes));
    }

    private P nothing() {
        return own.apply(Prepared.NOTHING);
    }

    /** Pictures of a carousel that lie there longer than a day are gone; then all of it is made anew, once. */
    private Mono<Preparation> make(P known, List<OutgoingPicture> pictures, PictureBytes bytes) {
        return made(known, pictures, bytes)
                .flatMap(so -> containers.isGone(why(so)) && !known.isEmpty()
                        ? make(nothing(), pictures, bytes)
                        : watched(so));
    }

    private Mono<Preparation> made(P known, List<OutgoingPicture> pictures, PictureBytes bytes) {
        return switch (pictures.size()) {
            case 0 -> PreparationStep.all(known, laid(bodies.apply(Kind.WORDS)).flux());
            case 1 ->
                PreparationStep.all(
                        known,
                        picture(
                                        pictures.get(0),
                                        Kind.alone(pictures.get(0)),
                                        bytes,
                                        id -> ready -> ready.withContainer(id))
                                .flux());
            default -> carousel(known, pictures, bytes);
        };
    }

    private Mono<Preparation> watched(Preparation so) {
        var ready = so instanceof Preparation.Ready made ? own.apply(made.prepared()) : null;
        return ready == null || ready.container() == null
                ? Mono.just(so)
                : containers.made(ready, Objects.requireNonNull(ready.container()));
    }

    private Mono<Preparation> carousel(P known, List<OutgoingPicture> pictures, PictureBytes bytes) {
        var items = Flux.fromIterable(pictures)
                .filter(picture -> !known.items().containsKey(picture.assetId()))
                .concatMap(picture -> picture(
                        picture,
                        Kind.inCarousel(picture),
                        bytes,
                        id -> ready -> ready.withItem(picture.assetId(), id)));
        return PreparationStep.all(known, items)
                .flatMap(so -> so instanceof Preparation.Ready ready
                        ? around(own.apply(ready.prepared()), pictures)
                        : Mono.just(so));
    }

    /** Pictures that are still worked on are kept, and the carousel is made around them the next time. */
    private Mono<Preparation> around(P items, List<OutgoingPicture> pictures) {
        var body = new LinkedHashMap<>(bodies.apply(Kind.CAROUSEL));
        body.put("media_type", "CAROUSEL");
        body.put(
                "children",
                pictures.stream()
                        .map(picture -> items.items().get(picture.assetId()))
                        .collect(Collectors.joining(",")));
        return PreparationStep.all(items, laid(body).flux())
                .map(so -> Reason.STILL_PROCESSING.is(why(so)) ? new Preparation.Ready(items) : so);
    }

    private Mono<PreparationStep<P>> laid(Map<String, ?> body) {
        return containers.make(path, body, id -> ready -> ready.withContainer(id));
    }

    private Mono<PreparationStep<P>> picture(
            OutgoingPicture picture, Kind kind, PictureBytes bytes, Function<String, UnaryOperator<P>> kept) {
        return bytes.addressOf(picture.assetId())
                .zipWith(covers.of(kind, picture, bytes))
                .flatMap(both -> {
                    var body = new LinkedHashMap<>(bodies.apply(kind));
                    body.put(picture.isVideo() ? "video_url" : "image_url", both.getT1());
                    body.putAll(both.getT2());
                    if (!picture.alt().isEmpty() && !picture.isVideo()) {
                        body.put("alt_text", picture.alt());
                    }
                    return containers.make(path, body, kept);
                })
                .defaultIfEmpty(PreparationStep.failed(containers.noAddress()));
    }

    private static @Nullable Reason why(Preparation so) {
        return so instanceof Preparation.Failed failed && failed.outcome() instanceof Outcome.Postponed postponed
                ? postponed.reason()
                : null;
    }
}
