package dev.litfass.monitoring.intake;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.TOO_LARGE;

import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.Problem;
import dev.litfass.monitoring.mention.Author;
import dev.litfass.monitoring.mention.Mention;
import dev.litfass.monitoring.mention.MentionKind;
import dev.litfass.monitoring.mention.ReplyHandle;
import dev.litfass.monitoring.source.RawMention;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.directory.ChannelDirectory;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
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
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Takes what networks send by themselves. Nothing of a body is believed before its signature is right. */
@RestController
class HookController {

    /** More than the longest text takes in JSON, and signed within a millisecond. */
    private static final int LONGEST_BODY = 256 << 10;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private final ChannelDirectory directory;
    private final AcceptMention accept;
    private final JsonMapper json;
    private final Validator validator;
    private final Clock clock;

    HookController(
            ChannelDirectory directory, AcceptMention accept, JsonMapper json, Validator validator, Clock clock) {
        this.directory = directory;
        this.accept = accept;
        this.json = json.rebuild().addModule(asTheyCame()).build();
        this.validator = validator;
        this.clock = clock;
    }

    @NotRecorded("a network speaks, nobody of ours")
    @PostMapping("/hooks/{network}/{channelId}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> receive(
            @PathVariable String network,
            @PathVariable ChannelId channelId,
            @RequestHeader HttpHeaders headers,
            @RequestBody byte[] body) {
        if (body.length > LONGEST_BODY) {
            throw TOO_LARGE.because("a hook may have up to %d bytes", LONGEST_BODY);
        }
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

    /** A network that is refused says the same again for ever; what is no letter in its texts is replaced instead. */
    private static SimpleModule asTheyCame() {
        return new SimpleModule().addDeserializer(String.class, StringDeserializer.instance);
    }

    private Said read(byte[] body) {
        try {
            var said = json.readValue(body, Said.class);
            var wrong = validator.validate(said);
            if (!wrong.isEmpty()) {
                throw INVALID_REQUEST
                        .because("some fields are not valid")
                        .at(wrong.stream()
                                .map(v -> new Problem.Place(
                                        "/" + v.getPropertyPath().toString().replace('.', '/'), v.getMessage()))
                                .toList());
            }
            return said;
        } catch (JacksonException e) {
            throw INVALID_REQUEST.because("the body cannot be read");
        }
    }

    /** What the simulator sends: a comment of the public. */
    record Said(
            @NotBlank @Size(max = 200) @Pattern(regexp = WHOLE_LETTERS, message = "is no text")
            String id,

            @NotNull MentionKind kind,
            @NotNull @Valid Person author,
            @NotNull @Size(max = 20_000) String text,
            @Nullable @Size(max = 2000) String url,
            @Nullable @Size(max = 2000) String inReplyTo,
            @NotNull @Size(max = 50) String publishedAt) {

        /** Half of a pair stands for no letter; two ids that differ in it alone would be stored as one. */
        private static final String WHOLE_LETTERS = "(?s)[^\\p{Cs}\\x00]*";

        @AssertTrue(message = "is no time of the years 1 to 9999")
        boolean isPublishedAtInCalendar() {
            if (publishedAt == null) {
                return true;
            }
            try {
                var at = Instant.parse(publishedAt);
                return !at.isBefore(EARLIEST) && !at.isAfter(LATEST);
            } catch (DateTimeParseException e) {
                return false;
            }
        }

        RawMention mention() {
            var content = new Mention.Content(
                    text, url, inReplyTo, new ReplyHandle(id, null, null, null, null), Instant.parse(publishedAt));
            return new RawMention(id, kind, new Author(author.name(), author.handle(), author.url()), content);
        }
    }

    /** Who said it. */
    record Person(
            @NotNull @Size(max = 200) String name,
            @NotNull @Size(max = 200) String handle,
            @Nullable @Size(max = 2000) String url) {}
}
