package dev.litfass.content.network.facebook;

import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.PreparationStep;
import dev.litfass.content.network.Reason;
import dev.litfass.content.network.graph.Graph;
import dev.litfass.content.network.graph.GraphAnswers;
import dev.litfass.content.network.graph.GraphError;
import dev.litfass.platform.network.Reply;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** The bytes of one video on their way: the network says with each piece which one it wants next. */
final class VideoUpload {

    private static final GraphAnswers ANSWERS = Page.POSTING;

    private static final Pattern SESSION = Pattern.compile("[\\w:-]{1,200}");
    private static final Pattern OFFSET = Pattern.compile("\\d{1,12}");

    private final Page page;
    private final Outgoing.OutgoingPicture picture;
    private final Outgoing.Clip clip;
    private final String text;
    private final PictureBytes bytes;

    VideoUpload(Page page, Outgoing outgoing, PictureBytes bytes) {
        this.page = page;
        this.picture = outgoing.pictures().get(0);
        this.clip = Objects.requireNonNull(picture.video());
        this.text = outgoing.text();
        this.bytes = bytes;
    }

    /** One step after the other, from where it stopped, until nothing is left to do or one fails. */
    Mono<Preparation> run(FacebookPrepared known) {
        var begun = known.video();
        var steps = (begun == null ? begin() : go(begun))
                .expand(done -> done.next() == null ? Mono.empty() : go(done.next()))
                .map(Done::step);
        return PreparationStep.all(known, steps);
    }

    private Mono<Done> begin() {
        return page.graph()
                .post(page.path("/videos"), Map.of("upload_phase", "start", "file_size", clip.bytes()))
                .map(reply -> {
                    var json = json(reply);
                    var id = json == null ? "" : json.path("video_id").stringValue("");
                    var session =
                            json == null ? "" : json.path("upload_session_id").stringValue("");
                    return Graph.isId(id) && SESSION.matcher(session).matches()
                            ? wanted(reply, id, session, 0)
                            : failed(reply);
                });
    }

    private Mono<Done> go(FacebookPrepared.Video video) {
        return video.from() < video.to() ? transfer(video) : finish(video);
    }

    private Mono<Done> transfer(FacebookPrepared.Video video) {
        var length = video.to() - video.from();
        var session = Objects.requireNonNull(video.session());
        var form = new MultipartBodyBuilder();
        form.part("upload_phase", "transfer");
        form.part("upload_session_id", session);
        form.part("start_offset", String.valueOf(video.from()));
        form.asyncPart("video_file_chunk", bytes.read(picture.assetId(), video.from(), length), DataBuffer.class)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .filename("piece");
        return page.graph()
                .upload(page.path("/videos"), BodyInserters.fromMultipartData(form.build()), length)
                .map(reply ->
                        json(reply) == null ? failed(reply) : wanted(reply, video.id(), session, video.from() + 1));
    }

    private Mono<Done> finish(FacebookPrepared.Video video) {
        return page.graph()
                .post(
                        page.path("/videos"),
                        Map.of(
                                "upload_phase",
                                "finish",
                                "upload_session_id",
                                Objects.requireNonNull(video.session()),
                                "description",
                                text,
                                "published",
                                false))
                .map(reply -> {
                    var json = json(reply);
                    return json != null && json.path("success").asBoolean(false)
                            ? new Done(
                                    PreparationStep.done(ready -> ready.with(FacebookPrepared.Video.there(video.id()))),
                                    null)
                            : failed(reply);
                });
    }

    /** Which bytes the network wants next; what goes back, or beyond the end, is no answer. */
    private Done wanted(Reply reply, String id, String session, long least) {
        var json = ((Reply.Answer) reply).json();
        var from = offset(json.path("start_offset"));
        var to = offset(json.path("end_offset"));
        if (from < least || to < from || to > clip.bytes() || (from == to && to != clip.bytes())) {
            return new Done(PreparationStep.failed(new Outcome.Postponed(Reason.UNREADABLE_ANSWER, null)), null);
        }
        var next = new FacebookPrepared.Video(id, session, from, to);
        return new Done(PreparationStep.done(ready -> ready.with(next)), next);
    }

    private Done failed(Reply reply) {
        return new Done(PreparationStep.failed(ANSWERS.ofPreparation(reply, ANSWERS::goneAccount)), null);
    }

    /** A step, and what is to be done after it; null where nothing is. */
    private record Done(PreparationStep<FacebookPrepared> step, FacebookPrepared.@Nullable Video next) {}

    private static @Nullable JsonNode json(Reply reply) {
        return reply instanceof Reply.Answer answer && answer.isSuccess() && GraphError.of(answer) == null
                ? answer.json()
                : null;
    }

    private static long offset(JsonNode node) {
        var text = node.isIntegralNumber() ? node.asString() : node.stringValue("");
        return OFFSET.matcher(text).matches() ? Long.parseLong(text) : -1;
    }
}
