package dev.litfass.content.sending;

import static org.springframework.http.MediaType.IMAGE_JPEG_VALUE;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.Buffers;
import dev.litfass.content.media.JpegCopy;
import dev.litfass.content.media.MediaKey;
import dev.litfass.content.media.MediaStore;
import dev.litfass.content.media.PictureLinks;
import dev.litfass.content.network.Connector;
import dev.litfass.content.network.Outgoing;
import dev.litfass.contracts.id.ClientId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The bytes of what goes out, in the form in which it goes out. */
@Component
class OutgoingFiles {

    private final MediaStore pictures;
    private final JpegCopy jpeg;
    private final PictureLinks links;

    OutgoingFiles(MediaStore pictures, JpegCopy jpeg, PictureLinks links) {
        this.pictures = pictures;
        this.jpeg = jpeg;
        this.links = links;
    }

    Connector.PictureBytes of(ClientId client, Outgoing outgoing) {
        return new Connector.PictureBytes() {
            @Override
            public Mono<byte[]> of(String asset) {
                var stored = pictures.bytes(client, new AssetId(asset));
                return isJpeg(outgoing, asset) ? jpeg.of(stored) : stored;
            }

            @Override
            public Flux<DataBuffer> read(String asset, long from, long length) {
                return isJpeg(outgoing, asset)
                        ? Connector.PictureBytes.super.read(asset, from, length)
                        : pictures.read(MediaKey.of(client, new AssetId(asset)), from, length)
                                .map(Buffers::of);
            }

            @Override
            public Mono<String> addressOf(String asset) {
                return links.addressOf(client, new AssetId(asset), isJpeg(outgoing, asset));
            }
        };
    }

    /** Whether it is sent as a JPEG, whatever it is: a picture, or what a video is shown by. */
    private static boolean isJpeg(Outgoing outgoing, String asset) {
        return outgoing.pictures().stream()
                .anyMatch(picture -> isJpeg(picture, asset) || isJpeg(picture.video(), asset));
    }

    private static boolean isJpeg(Outgoing.OutgoingPicture picture, String asset) {
        return picture.assetId().equals(asset) && picture.type().equals(IMAGE_JPEG_VALUE);
    }

    private static boolean isJpeg(Outgoing.@Nullable Clip clip, String asset) {
        var cover = clip == null ? null : clip.coverPicture();
        return cover != null && cover.assetId().equals(asset) && cover.type().equals(IMAGE_JPEG_VALUE);
    }
}
