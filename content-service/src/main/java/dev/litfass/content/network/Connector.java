package dev.litfass.content.network;

import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.network.Network;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** How one speaks to one kind of network. It never decides what happens next, it only says truly what happened. */
public interface Connector {

    NetworkProfile profile();

    default Network network() {
        return profile().network();
    }

    /** Uploads what has to lie ready before a post can be made. */
    Mono<Preparation> prepare(ChannelCredential credential, Outgoing outgoing, Prepared already, PictureBytes bytes);

    /** Publishes. After this call was made the post may be public, whatever comes back. */
    Mono<Outcome> publish(ChannelCredential credential, Outgoing outgoing, Prepared prepared);

    /** The same on networks that take pictures only together with the post. */
    default Mono<Outcome> publish(
            ChannelCredential credential, Outgoing outgoing, Prepared prepared, PictureBytes bytes) {
        return publish(credential, outgoing, prepared);
    }

    /** Looks whether an earlier attempt has arrived. */
    Mono<LookupResult> lookFor(ChannelCredential credential, Outgoing outgoing, Prepared prepared);

    /** Tries the credential. */
    Mono<Greeting> greet(ChannelCredential credential);

    /** Shows posts beforehand; null where the network shows nothing before it is public. */
    default @Nullable Previewer previewer() {
        return null;
    }

    /** What a server of the network says of itself, on top of what is usual; asked without a credential. */
    default Mono<UnaryOperator<NetworkLimits>> ownLimits(String server) {
        return Mono.just(UnaryOperator.identity());
    }

    /** The handles a text mentions that surely nobody has; asked without a credential. Who cannot say names none. */
    default Mono<List<String>> unknownMentions(String server, String text) {
        return Mono.just(List.of());
    }

    /** The network's id of a post whose address somebody pasted; null where the address does not tell. */
    default @Nullable String idAt(String url) {
        return null;
    }

    /** Where the bytes of pictures and videos come from. */
    interface PictureBytes {

        /** All of a picture. */
        Mono<byte[]> of(String assetId);

        /** So many bytes of any file from there on, piece by piece: a video does not fit into the memory. */
        default Flux<DataBuffer> read(String assetId, long from, long length) {
            return of(assetId)
                    .map(bytes -> Arrays.copyOfRange(bytes, (int) from, (int) Math.min(bytes.length, from + length)))
                    .<DataBuffer>map(DefaultDataBufferFactory.sharedInstance::wrap)
                    .flux();
        }

        /** So many bytes from there on as one, for networks that take a file in pieces of a size they are told. */
        default Mono<byte[]> piece(String assetId, long from, int length) {
            return DataBufferUtils.join(read(assetId, from, length), length).map(buffer -> {
                var bytes = new byte[buffer.readableByteCount()];
                buffer.read(bytes);
                DataBufferUtils.release(buffer);
                return bytes;
            });
        }

        /** Where a network that wants no bytes can fetch them itself, for an hour; empty where it cannot reach us. */
        default Mono<String> addressOf(String assetId) {
            return Mono.empty();
        }
    }
}
