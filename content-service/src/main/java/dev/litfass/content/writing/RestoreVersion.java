package dev.litfass.content.writing;

import static dev.litfass.content.ContentProblem.PICTURES_GONE;

import dev.litfass.content.media.MediaAsset;
import dev.litfass.content.media.MediaAssets;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Picture;
import dev.litfass.content.post.Post;
import dev.litfass.content.version.KeepVersion;
import dev.litfass.content.version.PostVersion;
import dev.litfass.content.version.PostVersions;
import dev.litfass.content.version.VersionId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a post the words and pictures that it had before: a rewrite like any other. */
@Component
class RestoreVersion {

    private final PostVersions versions;
    private final MediaAssets assets;
    private final KeepVersion keep;
    private final WritePost write;

    RestoreVersion(PostVersions versions, MediaAssets assets, KeepVersion keep, WritePost write) {
        this.keep = keep;
        this.versions = versions;
        this.assets = assets;
        this.write = write;
    }

    Mono<Post> of(Post post, VersionId version, Caller by) {
        return Mono.fromSupplier(() -> post.requireMayBePlanned(by))
                .flatMap(mine -> versions.one(post.clientId(), post.id(), version))
                .map(PostVersion::draft)
                .delayUntil(draft -> requirePictures(post.clientId(), draft))
                .delayUntil(draft -> keep.evenPassing(post, by))
                .flatMap(draft -> write.rewrite(post, draft, by));
    }

    private Mono<Void> requirePictures(ClientId client, Draft draft) {
        var ids = draft.allMedia().stream().map(Picture::assetId).toList();
        return assets.findByClientIdAndIdIn(client, ids)
                .map(MediaAsset::id)
                .collect(Collectors.toSet())
                .doOnNext(there -> draft.allMedia().stream()
                        .filter(picture -> !there.contains(picture.assetId()))
                        .findFirst()
                        .ifPresent(gone -> {
                            throw PICTURES_GONE
                                    .because("the library has no picture %s", gone.assetId())
                                    .with("picture", gone.alt());
                        }))
                .then();
    }
}
