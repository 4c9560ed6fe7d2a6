package dev.litfass.content.network.telegram;

import dev.litfass.content.network.Account;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Greeting;
import dev.litfass.content.network.LookupResult;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.Outcome;
import dev.litfass.content.network.Outgoing;
import dev.litfass.content.network.Preparation;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.Reason;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.network.Reply;
import dev.litfass.platform.network.telegram.BotAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to Telegram as a bot that is an administrator of the channel (core.telegram.org/bots/api, read 2026-11). Every
 * request is a new message, and a bot cannot read what it has sent: where no answer came a person has to look.
 */
@Component
class TelegramConnector implements Connector {

    /** Its limits are read from a file: that is over before the first call is answered. */
    private static final NetworkProfile PROFILE = TelegramProfile.PROFILE;

    private final NetworkCalls calls;
    private final JsonMapper json;

    TelegramConnector(NetworkCalls calls, JsonMapper json) {
        this.calls = calls;
        this.json = json;
    }

    @Override
    public NetworkProfile profile() {
        return PROFILE;
    }

    @Override
    public @Nullable String idAt(String url) {
        var place = MessageId.ofUrl(url);
        return place == null ? null : place.text();
    }

    /** Nothing can be uploaded that nobody sees. */
    @Override
    public Mono<Preparation> prepare(
            ChannelCredential credential, Outgoing outgoing, Prepared already, PictureBytes bytes) {
        return Mono.just(new Preparation.Ready(already));
    }

    @Override
    public Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        return publish(credential, outgoing, prepared, asset -> Mono.empty());
    }

    /** The pictures are in our hands before anything is sent. */
    @Override
    public Mono<Outcome> publish(
            ChannelCredential credential, Outgoing outgoing, Prepared prepared, PictureBytes bytes) {
        if (!BotAddress.isToken(credential)) {
            return Mono.just(new Outcome.Refused(Reason.CREDENTIAL, true));
        }
        var parent = outgoing.parent();
        if (parent != null && MessageId.parse(parent.id()) == null) {
            return Mono.just(new Outcome.Refused(Reason.PART_NOT_LINKED, false));
        }
        return Flux.fromIterable(outgoing.pictures())
                .concatMap(picture -> content(picture, bytes))
                .collectList()
                .filter(photos -> photos.size() == outgoing.pictures().size())
                .onErrorResume(Problem.class, missing -> Mono.empty())
                .flatMap(photos ->
                        send(credential, outgoing, photos).map(reply -> Answers.outcome(reply, parent == null)))
                .defaultIfEmpty(new Outcome.Postponed(Reason.NOT_REACHED, null));
    }

    /** A video comes out of the store while it is sent. */
    private static Mono<Photo> content(Outgoing.OutgoingPicture picture, PictureBytes bytes) {
        var video = picture.video();
        return video == null
                ? bytes.of(picture.assetId()).map(content -> new Photo(picture, content, Flux.empty()))
                : Mono.just(new Photo(picture, null, bytes.read(picture.assetId(), 0, video.bytes())));
    }

    private Mono<Reply> send(ChannelCredential credential, Outgoing outgoing, List<Photo> photos) {
        var message = target(credential, outgoing);
        if (photos.isEmpty()) {
            message.put("text", outgoing.text());
            return calls.send(HttpMethod.POST, BotAddress.of(credential, "sendMessage"), headers -> {}, message);
        }
        return photos.size() == 1
                ? upload(
                        credential,
                        photos.get(0).isVideo() ? "sendVideo" : "sendPhoto",
                        form(message, outgoing.text(), photos.get(0)))
                : upload(credential, "sendMediaGroup", form(message, outgoing.text(), photos));
    }

    /** Where it goes; what answers something goes to the chat of that. */
    private static Map<String, Object> target(ChannelCredential credential, Outgoing outgoing) {
        var message = new LinkedHashMap<String, Object>();
        var parent = outgoing.parent() == null
                ? null
                : MessageId.parse(outgoing.parent().id());
        message.put("chat_id", parent == null ? chat(credential) : parent.chat());
        if (parent != null) {
            message.put("reply_parameters", Map.of("message_id", parent.message()));
        }
        return message;
    }

    private Mono<Reply> upload(ChannelCredential credential, String method, MultipartBodyBuilder form) {
        return calls.upload(
                BotAddress.of(credential, method), headers -> {}, BodyInserters.fromMultipartData(form.build()));
    }

    private MultipartBodyBuilder form(Map<String, Object> message, String text, Photo photo) {
        var form = fields(message);
        form.part("caption", text);
        photo.into(form, photo.isVideo() ? "video" : "photo");
        return form;
    }

    /** The caption of the first is shown as the album's. */
    private MultipartBodyBuilder form(Map<String, Object> message, String text, List<Photo> photos) {
        var form = fields(message);
        var album = new ArrayList<Map<String, String>>();
        for (var photo : photos) {
            var item = new LinkedHashMap<>(
                    Map.of("type", photo.isVideo() ? "video" : "photo", "media", "attach://" + photo.name()));
            if (album.isEmpty()) {
                item.put("caption", text);
            }
            album.add(item);
            photo.into(form, photo.name());
        }
        form.part("media", json.writeValueAsString(album));
        return form;
    }

    private MultipartBodyBuilder fields(Map<String, Object> message) {
        var form = new MultipartBodyBuilder();
        message.forEach(
                (name, value) -> form.part(name, value instanceof String text ? text : json.writeValueAsString(value)));
        return form;
    }

    @Override
    public Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared) {
        return Mono.just(new LookupResult.Unreadable(Reason.NOT_FOUND_OUT));
    }

    /** The bot has to be known, the channel to it, and it has to be one of those who may post there. */
    @Override
    public Mono<Greeting> greet(ChannelCredential credential) {
        if (!BotAddress.isToken(credential)) {
            return Mono.just(new Greeting.Turned(Reason.CREDENTIAL, true));
        }
        return ask(credential, "getChat", Map.of("chat_id", chat(credential)))
                .flatMap(about -> Answers.result(about) == null
                        ? Mono.just(turned(about))
                        : ask(
                                        credential,
                                        "getChatMember",
                                        Map.of("chat_id", chat(credential), "user_id", botId(credential)))
                                .map(member -> greeting(Objects.requireNonNull(Answers.result(about)), member)));
    }

    private Mono<Reply> ask(ChannelCredential credential, String method, Map<String, ?> question) {
        return calls.send(HttpMethod.POST, BotAddress.of(credential, method), headers -> {}, question);
    }

    private static Greeting greeting(JsonNode chat, Reply answer) {
        var member = Answers.result(answer);
        if (member == null) {
            return turned(answer);
        }
        if (!mayPost(member)) {
            return new Greeting.Turned(Reason.MAY_NOT_WRITE, true);
        }
        var name = chat.path("username").stringValue("");
        return new Greeting.Welcome(
                new Account(
                        chat.path("title").stringValue(""),
                        name.isEmpty() ? "" : "@" + name,
                        name.isEmpty() ? "" : "https://t.me/" + name),
                PROFILE.limits().mostText());
    }

    /** Whoever made the channel, and administrators who were given that right (core.telegram.org/bots/api#chatmember). */
    private static boolean mayPost(JsonNode member) {
        return switch (member.path("status").stringValue("")) {
            case "creator" -> true;
            case "administrator" -> member.path("can_post_messages").asBoolean(false);
            default -> false;
        };
    }

    private static Greeting turned(Reply reply) {
        if (Answers.isCredentialRefused(reply)) {
            return new Greeting.Turned(Reason.CREDENTIAL, true);
        }
        return reply instanceof Reply.Answer answer && Answers.mayNotPost(answer)
                ? new Greeting.Turned(Reason.MAY_NOT_WRITE, true)
                : new Greeting.Turned(Reason.NOT_REACHED, false);
    }

    /** A token begins with the bot's own number. */
    private static String botId(ChannelCredential credential) {
        return credential.secret().replaceFirst(":.*", "");
    }

    /** A public channel by its name, any other by its number. */
    private static String chat(ChannelCredential credential) {
        var handle = credential.channel().handle();
        return handle.matches("-?\\d+") ? handle : "@" + handle;
    }

    /**
     * A picture or video.
     *
     * @param bytes of a picture
     * @param film of a video
     */
    private record Photo(Outgoing.OutgoingPicture picture, byte @Nullable [] bytes, Flux<DataBuffer> film) {

        String name() {
            return picture.assetId();
        }

        boolean isVideo() {
            return picture.isVideo();
        }

        void into(MultipartBodyBuilder form, String field) {
            var type = MediaType.parseMediaType(picture.type());
            if (bytes == null) {
                form.asyncPart(field, film, DataBuffer.class).contentType(type).filename(name());
            } else {
                form.part(field, bytes, type).filename(name());
            }
        }
    }
}
