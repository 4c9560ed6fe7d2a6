package dev.litfass.content.post;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.litfass.content.media.AssetId;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.directory.ClientCard.ContentKind;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.platform.text.Excerpt;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a post says and where: one text, a variant where a channel needs other words, pictures, channels, and what
 * follows it there.
 *
 * @param title the name of the post at the desk; the public never sees it
 * @param options how it is shown; null where nothing was chosen
 * @param language the language it is written in, for networks that ask; null for the client's first one
 * @param channelOptions what single networks want to know of it; null where nothing was said
 */
public record Draft(
        @Nullable @Size(max = 200) String title,
        @NotNull @Size(max = 20_000) String text,
        @NotNull @Size(max = 50) List<ChannelId> channelIds,
        @Nullable @Size(max = 50) List<@Valid Variant> variants,
        @Nullable @Size(max = 20) List<@Valid Picture> media,
        @Nullable @Size(max = 24) List<@Valid Part> parts,
        @Nullable @Valid Options options,
        @Nullable @Pattern(regexp = LANGUAGE) String language,
        @Nullable @Size(max = 50) List<@NotNull @Valid ChannelOptions> channelOptions) {

    /** An ISO 639 code, as the networks take it. */
    public static final String LANGUAGE = "[a-z]{2}";

    public Draft {
        title = title == null ? "" : title;
        channelIds = channelIds == null ? channelIds : List.copyOf(new LinkedHashSet<>(channelIds));
        variants = variants == null ? List.of() : List.copyOf(variants);
        media = media == null ? List.of() : List.copyOf(media);
        parts = parts == null ? List.of() : List.copyOf(parts);
        options = options == null || options.isUsual() ? null : options;
        channelOptions = said(channelOptions, channelIds);
    }

    /** What is said of a channel that is not chosen any more goes with it; what is badly written stays for validation. */
    private static @Nullable List<ChannelOptions> said(
            @Nullable List<ChannelOptions> all, @Nullable List<ChannelId> chosen) {
        if (all == null || chosen == null) {
            return all;
        }
        var said = all.stream()
                .filter(one -> one == null || one.isSaidOfOneOf(chosen))
                .toList();
        return said.isEmpty() ? null : said;
    }

    /** One that tells no network anything of its own. */
    public Draft(
            @Nullable String title,
            String text,
            List<ChannelId> channelIds,
            @Nullable List<Variant> variants,
            @Nullable List<Picture> media,
            @Nullable List<Part> parts,
            @Nullable Options options,
            @Nullable String language) {
        this(title, text, channelIds, variants, media, parts, options, language, null);
    }

    /** One that is shown as usual, in the client's first language. */
    public Draft(
            @Nullable String title,
            String text,
            List<ChannelId> channelIds,
            @Nullable List<Variant> variants,
            @Nullable List<Picture> media,
            @Nullable List<Part> parts) {
        this(title, text, channelIds, variants, media, parts, null, null);
    }

    /** What stands before the text, or nothing. */
    @JsonIgnore
    public String contentWarning() {
        return options == null ? "" : Objects.requireNonNullElse(options.contentWarning(), "");
    }

    /** True where a channel shows the text itself and no variant of it. */
    @JsonIgnore
    public boolean isTextOnAChannel() {
        return channelIds.stream().anyMatch(channel -> !hasVariantFor(channel));
    }

    /** True where this channel shows words of its own. */
    public boolean hasVariantFor(ChannelId channel) {
        return variants().stream().anyMatch(variant -> variant.channelId().equals(channel));
    }

    /** The words as they will stand on this channel. */
    public String textOn(ChannelId channel) {
        return variants().stream()
                .filter(variant -> variant.channelId().equals(channel))
                .map(Variant::text)
                .findFirst()
                .orElse(text);
    }

    /** What this channel's network is told beside the words; empty where nothing was said. */
    public Map<String, String> optionsOn(ChannelId channel) {
        return channelOptions == null
                ? Map.of()
                : channelOptions.stream()
                        .filter(own -> own.channelId().equals(channel))
                        .map(ChannelOptions::values)
                        .findFirst()
                        .orElse(Map.of());
    }

    /** Empty where it has none. */
    @Override
    public String title() {
        return Objects.requireNonNull(title);
    }

    @Override
    public List<Variant> variants() {
        return Objects.requireNonNull(variants);
    }

    @Override
    public List<Picture> media() {
        return Objects.requireNonNull(media);
    }

    @Override
    public List<Part> parts() {
        return Objects.requireNonNull(parts);
    }

    /** Every picture, those of the parts as well. */
    @JsonIgnore
    public List<Picture> allMedia() {
        return Stream.concat(media().stream(), parts().stream().flatMap(part -> part.media().stream()))
                .toList();
    }

    /** The same with another picture or video wherever this one is. */
    public Draft replacing(AssetId gone, AssetId by) {
        return new Draft(
                title,
                text,
                channelIds,
                variants,
                media().stream().map(picture -> picture.replacing(gone, by)).toList(),
                parts().stream().map(part -> part.replacing(gone, by)).toList(),
                options,
                language,
                channelOptions);
    }

    /** All of it as one text, as a person reads it. */
    @JsonIgnore
    public String wholeText(String beginning) {
        return wholeText(beginning, parts().stream().map(Part::text));
    }

    /** The same of any beginning and what follows it. */
    public static String wholeText(String beginning, Stream<String> parts) {
        return Stream.concat(Stream.of(beginning), parts)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    /** What people call the post: its title, or its first words. */
    @JsonIgnore
    public String name() {
        return name(title(), text);
    }

    /** The same of any title and text. */
    public static String name(String title, String text) {
        if (!title.isBlank()) {
            return title;
        }
        var line = text.strip().lines().findFirst().orElse("");
        return line.length() <= 80 ? line : Excerpt.of(line, 79) + "…";
    }

    /** Who has to agree to it, of what a client wants for its posts. */
    public ApprovalPolicy policyUnder(ApprovalPolicy ofClient) {
        return policyUnder(ofClient, false);
    }

    /** @param rights whether the rights of a picture or video are in question */
    ApprovalPolicy policyUnder(ApprovalPolicy ofClient, boolean rights) {
        return ofClient.forContent(channelIds, kinds(rights));
    }

    /** The kinds of content that it is, as far as itself says. */
    @JsonIgnore
    public Set<ContentKind> kinds() {
        return kinds(false);
    }

    /** @param rights whether the rights of a picture or video are in question */
    public Set<ContentKind> kinds(boolean rights) {
        return kinds(!allMedia().isEmpty(), !parts().isEmpty(), isAdvertising(), rights);
    }

    @JsonIgnore
    private boolean isAdvertising() {
        var disclosure = options == null ? null : options.disclosure();
        return disclosure != null && disclosure.isAdvertising();
    }

    /** The kinds of a post of which this is known. */
    public static Set<ContentKind> kinds(boolean hasPictures, boolean hasParts, boolean isAdvertising, boolean rights) {
        var kinds = EnumSet.of(hasPictures ? ContentKind.PICTURES : ContentKind.WORDS);
        if (hasParts) {
            kinds.add(ContentKind.THREAD);
        }
        if (isAdvertising) {
            kinds.add(ContentKind.ADVERTISING);
        }
        if (rights) {
            kinds.add(ContentKind.RIGHTS);
        }
        return kinds;
    }

    /** True where each variant belongs to a chosen channel, and to one only, and each channel's options stand once. */
    @JsonIgnore
    public boolean isConsistent() {
        var seen = new HashSet<ChannelId>();
        var told = new HashSet<ChannelId>();
        return variants().stream().allMatch(v -> channelIds.contains(v.channelId()) && seen.add(v.channelId()))
                && (channelOptions == null || channelOptions.stream().allMatch(own -> told.add(own.channelId())));
    }
}
