package dev.litfass.monitoring.intake;

import static dev.litfass.kernel.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.kernel.problem.CommonProblem.NOT_FOUND;

import dev.litfass.kernel.directory.ChannelCard;
import dev.litfass.kernel.directory.ChannelDirectory;
import dev.litfass.kernel.id.ChannelId;
import dev.litfass.kernel.network.Network;
import dev.litfass.kernel.problem.Problem;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionKind;
import dev.litfass.monitoring.mention.ReplyHandle;
import dev.litfass.monitoring.source.RawMention;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Takes what networks send by themselves. Nothing of a body is believed before its signature is right. */
@RestController
class HookController {

    private final ChannelDirectory directory;
    private final AcceptMention accept;
    private final JsonMapper json;
    private final Validator validator;
    private final Clock clock;

    HookController(
            ChannelDirectory directory, AcceptMention accept, JsonMapper json, Validator validator, Clock clock) {
        this.directory = directory;
        this.accept = accept;
        this.json = json;
        this.validator = validator;
        this.clock = clock;
    }

    @PostMapping("/hooks/{network}/{channelId}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> receive(
            @PathVariable String network,
            @PathVariable ChannelId channelId,
            @RequestHeader HttpHeaders headers,
            @RequestBody byte[] body) {
        return channel(network, channelId)
                .flatMap(channel -> directory.credential(channel.clientId(), channelId))
                .flatMap(credential -> {
                    HookSignature.require(headers, body, credential.secret(), clock.instant());
                    var channel = credential.channel();
                    var from = new AcceptMention.From(
                            channel.clientId(), channelId.value(), channelId, channel.network(), null);
                    return accept.accept(from, read(body).mention()).then();
                });
    }

    private Mono<ChannelCard> channel(String network, ChannelId id) {
        return directory
                .channels()
                .flatMap(all -> Mono.justOrEmpty(all.stream()
                        .filter(channel -> channel.id().equals(id))
                        .filter(channel -> channel.network() == Network.SIMULATOR)
                        .filter(channel -> channel.network()
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .equals(network))
                        .findFirst()))
                .switchIfEmpty(Mono.error(() -> NOT_FOUND.because("there is nothing at this address")));
    }

    private Said read(byte[] body) {
        try {
            var said = json.readValue(body, Said.class);
            var wrong = validator.validate(said);
            if (!wrong.isEmpty()) {
                throw INVALID_REQUEST
                        .because("some fields are not valid")
                        .at(wrong.stream()
                                .map(v -> new Problem.Place("/" + v.getPropertyPath(), v.getMessage()))
                                .toList());
            }
            return said;
        } catch (JacksonException e) {
            throw INVALID_REQUEST.because("the body cannot be read");
        }
    }

    /** What the simulator sends: a comment of the public. */
    record Said(
            @NotBlank @Size(max = 200) String id,
            @NotNull MentionKind kind,
            @NotNull Author author,
            @NotNull @Size(max = 20_000) String text,
            @Nullable @Size(max = 2000) String url,
            @Nullable @Size(max = 2000) String inReplyTo,
            @NotNull Instant publishedAt) {

        RawMention mention() {
            var content =
                    new Mention.Content(text, url, inReplyTo, new ReplyHandle(id, null, null, null, null), publishedAt);
            return new RawMention(id, kind, author, content);
        }
    }
}
