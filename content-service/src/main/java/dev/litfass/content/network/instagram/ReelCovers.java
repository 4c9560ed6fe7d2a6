package dev.litfass.content.network.instagram;

import dev.litfass.content.network.Connector.PictureBytes;
import dev.litfass.content.network.Outgoing.OutgoingPicture;
import dev.litfass.content.network.graph.Laying.Kind;
import java.util.Map;
import reactor.core.publisher.Mono;

/**
 * What a reel is shown by: a picture that Instagram fetches, or a moment of the film in milliseconds. It wants one of
 * them, and of a video in a carousel neither (https://developers.facebook.com/documentation/instagram-platform/
 * instagram-graph-api/reference/ig-user/media, read 2026-11-30).
 */
final class ReelCovers {

    private ReelCovers() {}

    static Mono<Map<String, Object>> of(Kind kind, OutgoingPicture picture, PictureBytes bytes) {
        var video = picture.video();
        var cover = video == null ? null : video.cover();
        if (cover == null || kind != Kind.VIDEO) {
            return Mono.just(Map.of());
        }
        var moment = Map.<String, Object>of("thumb_offset", cover.millis());
        return cover.picture() == null
                ? Mono.just(moment)
                : bytes.addressOf(cover.picture().assetId())
                        .map(address -> Map.<String, Object>of("cover_url", address))
                        .defaultIfEmpty(moment);
    }
}
