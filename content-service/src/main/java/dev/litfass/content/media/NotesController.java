package dev.litfass.content.media;

import static dev.litfass.content.ContentProblem.MEDIA_NOT_ACCEPTED;
import static dev.litfass.content.ContentProblem.MEDIA_NOT_FOUND;
import static dev.litfass.content.ContentProblem.UNKNOWN_CHANNEL;
import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.caller.Permission.WRITE_POSTS;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.text.TypedLine;
import dev.litfass.contracts.text.TypedText;
import dev.litfass.platform.audit.AuditLog;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import dev.litfass.platform.text.Labels;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What people note of a client's pictures and videos: names, labels, what can be seen, what matters, what is allowed. */
@RestController
@RequestMapping("/api/clients/{clientId}/media")
class NotesController {

    /** A day, in milliseconds. */
    private static final long LONGEST_FILM = 86_400_000;

    private final MediaLibrary library;
    private final CropPicture crop;
    private final ChannelDirectory directory;
    private final AuditLog audit;

    NotesController(MediaLibrary library, CropPicture crop, ChannelDirectory directory, AuditLog audit) {
        this.library = library;
        this.crop = crop;
        this.directory = directory;
        this.audit = audit;
    }

    /** The labels in use, in the order of the alphabet. */
    @Requires(READ)
    @GetMapping("/labels")
    Mono<List<String>> labels(@PathVariable ClientId clientId) {
        return library.labels(clientId).sort().collectList();
    }

    /** Notes all of this in place of what was noted before. */
    @Requires(WRITE_POSTS)
    @PutMapping("/{assetId}/notes")
    Mono<MediaCard> note(
            @PathVariable ClientId clientId,
            @PathVariable AssetId assetId,
            @Valid @RequestBody NotesForm form,
            Caller caller) {
        return requireKnownChannels(clientId, form.channels())
                .then(requirePicture(clientId, form.coverPicture()))
                .then(library.labels(clientId).sort().collectList())
                .flatMap(known -> library.note(clientId, assetId, form.name(), form.notes(known)))
                .switchIfEmpty(Mono.error(() -> MEDIA_NOT_FOUND.because("no picture or video %s", assetId)))
                .flatMap(asset -> audit.record(
                                caller, clientId, "picture-noted", asset.id().value(), null)
                        .thenReturn(MediaCard.of(asset)));
    }

    /** A channel that was removed since may still be named. */
    private Mono<Void> requireKnownChannels(ClientId client, List<ChannelId> named) {
        return named.isEmpty()
                ? Mono.empty()
                : directory
                        .channelsEver(client)
                        .map(all -> all.stream().map(ChannelCard::id).toList())
                        .doOnNext(known -> named.stream()
                                .filter(id -> !known.contains(id))
                                .findFirst()
                                .ifPresent(id -> {
                                    throw UNKNOWN_CHANNEL.because("the client has no channel %s", id);
                                }))
                        .then();
    }

    private Mono<Void> requirePicture(ClientId client, @Nullable AssetId cover) {
        return cover == null
                ? Mono.empty()
                : library.one(client, cover)
                        .doOnNext(asset -> {
                            if (!asset.isPicture()) {
                                throw MEDIA_NOT_ACCEPTED
                                        .because("a video is shown by a picture")
                                        .with("kind", "NOT_A_PICTURE");
                            }
                        })
                        .then();
    }

    /** Cuts a picture to another ratio, around the point that matters. */
    @Requires(WRITE_POSTS)
    @PostMapping("/{assetId}/crops")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<MediaCard> crop(
            @PathVariable ClientId clientId,
            @PathVariable AssetId assetId,
            @Valid @RequestBody CropForm form,
            Caller caller) {
        return crop.to(clientId, assetId, form.wide(), form.high())
                .flatMap(asset -> audit.record(
                                caller, clientId, "picture-added", asset.id().value(), null)
                        .thenReturn(MediaCard.of(asset)));
    }

    /** A ratio, for example 4 and 5. */
    record CropForm(
            @Min(1) @Max(1_000) int wide,
            @Min(1) @Max(1_000) int high) {}

    /** @param alt what can be seen, in German and English */
    record NotesForm(
            @NotBlank @Size(max = 200) @JsonDeserialize(using = TypedLine.class)
            String name,

            @NotNull @Size(max = 20) List<@NotBlank @Size(max = 60) String> labels,
            @NotNull @Valid AltForm alt,
            @Nullable @Valid FocusForm focus,
            @Nullable @Valid RightsForm rights,
            @Nullable @Valid CoverForm cover) {

        List<ChannelId> channels() {
            return rights == null ? List.of() : rights.channels();
        }

        /** @param known the labels that the client's files have */
        MediaAsset.Notes notes(List<String> known) {
            return new MediaAsset.Notes(
                    Labels.of(labels, known),
                    alt.byLanguage(),
                    focus == null ? null : new MediaAsset.Focus(focus.x(), focus.y()),
                    rights == null ? null : rights.rights(),
                    cover == null ? null : new MediaAsset.Cover(cover.millis(), cover.picture()));
        }

        @Nullable
        AssetId coverPicture() {
            return cover == null ? null : cover.picture();
        }
    }

    /** What a video is shown by, see {@link MediaAsset.Cover}. */
    record CoverForm(
            @Min(0) @Max(LONGEST_FILM) long millis,
            @Nullable AssetId picture) {}

    /** What can be seen, for those who do not see it. */
    record AltForm(
            @NotNull @Size(max = 2_000) @JsonDeserialize(using = TypedText.class)
            String de,

            @NotNull @Size(max = 2_000) @JsonDeserialize(using = TypedText.class)
            String en) {

        Map<String, String> byLanguage() {
            var all = new TreeMap<>(Map.of("de", de, "en", en));
            all.values().removeIf(String::isBlank);
            return all;
        }
    }

    /** The point that matters, see {@link MediaAsset.Focus}. */
    record FocusForm(
            @DecimalMin("0") @DecimalMax("1") double x,
            @DecimalMin("0") @DecimalMax("1") double y) {}

    /** What is allowed, see {@link Rights}. */
    record RightsForm(
            @NotNull @Size(max = 500) @JsonDeserialize(using = TypedText.class)
            String licence,

            @NotNull @Size(max = 200) @JsonDeserialize(using = TypedLine.class)
            String credit,

            Rights.@NotNull Consent consent,
            @Nullable Instant until,
            @NotNull @Size(max = 50) List<@NotNull ChannelId> channels) {

        Rights rights() {
            return new Rights(licence, credit, consent, until, List.copyOf(new LinkedHashSet<>(channels)));
        }
    }
}
