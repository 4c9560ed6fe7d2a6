package dev.litfass.content.library;

import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.content.media.AssetId;
import dev.litfass.content.media.MediaCard;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Puts other files in the place of pictures and videos of a client's library, and takes out what nothing uses. */
@RestController
@RequestMapping("/api/clients/{clientId}/media")
class LibraryController {

    private final ReplaceMedia replace;
    private final RemoveMedia remove;
    private final AuditLog audit;

    LibraryController(ReplaceMedia replace, RemoveMedia remove, AuditLog audit) {
        this.replace = replace;
        this.remove = remove;
        this.audit = audit;
    }

    /** Another file of the library takes its place, in it and in all that is not public yet. */
    @Requires(WRITE_POSTS)
    @PutMapping("/{assetId}/replacement")
    Mono<Replacement> replace(
            @PathVariable ClientId clientId,
            @PathVariable AssetId assetId,
            @Valid @RequestBody ReplacementForm form,
            Caller caller) {
        return replace.by(clientId, assetId, form.assetId(), caller)
                .flatMap(done -> audit.record(
                                caller,
                                clientId,
                                "picture-replaced",
                                assetId.value(),
                                done.asset().id().value())
                        .thenReturn(new Replacement(MediaCard.of(done.asset()), done.posts(), done.series())));
    }

    /** The file that takes the place of another. */
    record ReplacementForm(@NotNull AssetId assetId) {}

    /**
     * What came of it.
     *
     * @param posts how many use the new file now
     * @param series how many do as well
     */
    record Replacement(MediaCard asset, long posts, long series) {}

    @Requires(WRITE_POSTS)
    @DeleteMapping("/{assetId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delete(@PathVariable ClientId clientId, @PathVariable AssetId assetId, Caller caller) {
        return remove.of(clientId, assetId)
                .flatMap(gone -> audit.record(caller, clientId, "picture-removed", assetId.value(), gone.name())
                        .then(remove.bytes(gone)));
    }
}
