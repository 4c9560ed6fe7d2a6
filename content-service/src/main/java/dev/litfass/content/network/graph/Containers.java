package dev.litfass.content.network.graph;

import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.platform.network.Reply;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Posts that lie ready in containers, which nobody sees, and are made public by their id. A container says itself
 * whether that has happened, so an unclear attempt is cleared up by a look at it (https://developers.facebook.com/
 * documentation/instagram-platform/instagram-graph-api/reference/ig-container and …/threads/troubleshooting, read
 * 2026-11-30: FINISHED, IN_PROGRESS, PUBLISHED, ERROR, EXPIRED after 24 hours).
 */
public final class Containers {

    private static final int LOOKS = 4;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Graph graph;
    private final GraphAnswers answers;
    private final Fields fields;
    private final ContainerErrors errors;

    public Containers(Graph graph, GraphAnswers answers, Fields fields) {
        this.graph = graph;
        this.answers = answers;
        this.fields = fields;
        this.errors = new ContainerErrors(answers);
    }

    /** One more container; its id is kept. */
    <P extends Prepared> Mono<PreparationStep<P>> make(
            String path, Map<String, ?> body, Function<String, UnaryOperator<P>> kept) {
        return graph.post(path, body).map(reply -> {
            var id = Graph.read(reply, Graph::id);
            return id == null
                    ? PreparationStep.failed(answers.ofPreparation(reply, errors::ofPreparation))
                    : PreparationStep.done(kept.apply(id));
        });
    }

    /** What lies ready already is looked at, and made anew where it cannot be used any more. */
    Mono<Preparation> kept(Prepared known, String id, Supplier<Mono<Preparation>> anew) {
        return watched(id).flatMap(container -> switch (container.state()) {
            case FINISHED, PUBLISHED -> Mono.just(new Preparation.Ready(known));
            case IN_PROGRESS -> Mono.just(new Preparation.Failed(errors.stillProcessing()));
            case ERROR, GONE -> anew.get();
            case UNREADABLE -> Mono.just(new Preparation.Failed(unreadable(container)));
        });
    }

    /** Ready even while the network still works on it: only what is ready is kept, and who publishes asks again. */
    Mono<Preparation> made(Prepared ready, String id) {
        return watched(id)
                .map(container -> container.state() == State.ERROR
                        ? new Preparation.Failed(errors.ofBroken(container.words()))
                        : new Preparation.Ready(ready));
    }

    /**
     * Makes it public, unless it is, or is not ready.
     *
     * @param id null where a part of it is not ready yet
     * @param path where containers are made public
     * @param find searches for what the container became
     */
    public Mono<Outcome> publish(@Nullable String id, String path, Supplier<Mono<LookupResult>> find) {
        if (id == null) {
            return Mono.just(errors.stillProcessing());
        }
        return look(id).flatMap(container -> switch (container.state()) {
            case FINISHED -> commit(id, path);
            case PUBLISHED -> find.get().map(Containers::found);
            case IN_PROGRESS -> Mono.just(errors.stillProcessing());
            case ERROR -> Mono.just(errors.ofBroken(container.words()));
            case GONE -> Mono.just(errors.gone());
            case UNREADABLE -> Mono.just(unreadable(container));
        });
    }

    private Mono<Outcome> commit(String id, String path) {
        return graph.post(path, Map.of("creation_id", id))
                .map(reply -> answers.ofCommit(reply, answer -> published(answer.json()), errors::ofCommit));
    }

    private static Outcome.@Nullable Published published(JsonNode json) {
        var id = Graph.id(json);
        return id == null ? null : new Outcome.Published(id, "");
    }

    /** Looks at the container first; only what is public, or what the container does not tell, is searched for. */
    public Mono<LookupResult> lookFor(@Nullable String id, Supplier<Mono<LookupResult>> find) {
        return lookFor(id, find, find);
    }

    /**
     * The same of things without words.
     *
     * @param find searches for what is surely public
     * @param lost searches where the container does not tell
     */
    public Mono<LookupResult> lookFor(
            @Nullable String id, Supplier<Mono<LookupResult>> find, Supplier<Mono<LookupResult>> lost) {
        if (id == null) {
            return Mono.just(new LookupResult.Absent(true));
        }
        return look(id).flatMap(container -> switch (container.state()) {
            case FINISHED -> Mono.just(new LookupResult.Absent(true));
            case PUBLISHED -> find.get().map(Containers::somewhere);
            case ERROR, GONE -> lost.get();
            case IN_PROGRESS -> Mono.just(new LookupResult.Unreadable(Reason.STILL_PROCESSING));
            case UNREADABLE -> Mono.just(new LookupResult.Unreadable(Reason.NOT_REACHED));
        });
    }

    private static LookupResult somewhere(LookupResult lookup) {
        return lookup instanceof LookupResult.Found ? lookup : new LookupResult.Unreadable(Reason.NOT_FOUND_OUT);
    }

    private static Outcome found(LookupResult lookup) {
        return lookup instanceof LookupResult.Found found
                ? new Outcome.Published(found.remoteId(), found.url())
                : new Outcome.Unknown(Reason.PUBLIC_SOMEWHERE);
    }

    private Outcome unreadable(Container container) {
        return answers.ofPreparation(container.reply(), errors::ofPreparation);
    }

    Outcome noAddress() {
        return new Outcome.Refused(GraphReasons.noAddress(answers.network().displayName()), false);
    }

    boolean isGone(@Nullable Reason reason) {
        return GraphReasons.draftGone(answers.network().displayName()).is(reason);
    }

    private Mono<Container> watched(String id) {
        return look(id).filter(container -> container.state() != State.IN_PROGRESS)
                .repeatWhenEmpty(LOOKS, empty -> empty.delayElements(PAUSE))
                .onErrorReturn(
                        IllegalStateException.class, new Container(State.IN_PROGRESS, "", new Reply.Silence("still")));
    }

    private Mono<Container> look(String id) {
        return graph.get("/" + id + "?fields=id," + fields.status() + "," + fields.words())
                .map(reply -> container(id, reply));
    }

    private Container container(String id, Reply reply) {
        var state = Graph.read(
                reply,
                json -> id.equals(Graph.id(json))
                        ? State.of(json.path(fields.status()).stringValue(""))
                        : null);
        if (state == null) {
            var error = reply instanceof Reply.Answer answer ? GraphError.of(answer) : null;
            return new Container(error != null && error.isGone() ? State.GONE : State.UNREADABLE, "", reply);
        }
        return new Container(state, Objects.requireNonNullElse(words((Reply.Answer) reply), ""), reply);
    }

    private @Nullable String words(Reply.Answer answer) {
        return answer.text("/" + fields.words());
    }

    /** The names of the fields in which a container says what it is, and what went wrong. */
    public record Fields(String status, String words) {}

    private record Container(State state, String words, Reply reply) {}

    private enum State {
        FINISHED,
        IN_PROGRESS,
        PUBLISHED,
        ERROR,
        GONE,
        UNREADABLE;

        static @Nullable State of(String said) {
            return switch (said) {
                case "FINISHED" -> FINISHED;
                case "IN_PROGRESS" -> IN_PROGRESS;
                case "PUBLISHED" -> PUBLISHED;
                case "ERROR" -> ERROR;
                case "EXPIRED" -> GONE;
                default -> null;
            };
        }
    }
}
