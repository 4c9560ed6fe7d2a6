package dev.litfass.monitoring.intake;

import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.TOO_LARGE;

import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.monitoring.source.HookReader;
import dev.litfass.platform.audit.NotRecorded;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Takes what networks send by themselves. Nothing of a body is believed before its signature is right. */
@RestController
class HookController {

    /** More than the longest text takes in JSON, and signed within a millisecond. */
    private static final int LONGEST_BODY = 256 << 10;

    private final ChannelDirectory directory;
    private final AcceptMention accept;
    private final Map<String, HookReader> readers;
    private final Clock clock;

    HookController(ChannelDirectory directory, AcceptMention accept, List<HookReader> readers, Clock clock) {
        this.directory = directory;
        this.accept = accept;
        this.readers = readers.stream().collect(Collectors.toMap(HookController::segment, Function.identity()));
        this.clock = clock;
    }

    /** As a network is spelt in the address of its hooks. */
    private static String segment(HookReader reader) {
        return reader.network().name().toLowerCase(Locale.ROOT);
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
        var reader = readers.get(network);
        if (reader == null) {
            throw NOT_FOUND.because("there is nothing at this address");
        }
        return channel(reader, channelId)
                .flatMap(channel -> directory.credential(channel.clientId(), channelId))
                .flatMap(credential -> {
                    reader.requireSigned(headers, body, credential.secret(), clock.instant());
                    var channel = credential.channel();
                    var from = new AcceptMention.From(
                            channel.clientId(), channelId.value(), channelId, channel.network(), null);
                    return accept.accept(from, reader.read(body)).then();
                });
    }

    private Mono<ChannelCard> channel(HookReader reader, ChannelId id) {
        return directory
                .channels()
                .flatMap(all -> Mono.justOrEmpty(all.stream()
                        .filter(channel -> channel.id().equals(id))
                        .filter(channel -> channel.network() == reader.network())
                        .findFirst()))
                .switchIfEmpty(Mono.error(() -> NOT_FOUND.because("there is nothing at this address")));
    }
}
