package dev.litfass.content.post;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A digest of everything of a draft that the public will see, and where, of the text that the client is shown, and of what
 * the post has to be open about. An
 * approval holds for one hash.
 */
public record ContentHash(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ContentHash {}

    public static ContentHash of(Draft draft) {
        var sha = sha256();
        add(sha, draft.channelIds().size() + " channels, " + draft.media().size() + " pictures");
        for (var channel : draft.channelIds().stream()
                .sorted((a, b) -> a.value().compareTo(b.value()))
                .toList()) {
            add(sha, channel.value());
            add(sha, draft.textOn(channel));
        }
        add(sha, draft.isTextOnAChannel() ? "" : draft.text());
        for (var picture : draft.media()) {
            add(sha, picture.assetId().value());
            add(sha, picture.alt());
        }
        for (var part : draft.parts()) {
            add(sha, "part with " + part.media().size() + " pictures");
            add(sha, part.text());
            for (var picture : part.media()) {
                add(sha, picture.assetId().value());
                add(sha, picture.alt());
            }
        }
        var options = draft.options();
        if (options != null) {
            add(
                    sha,
                    "shown to " + options.visibility()
                            + (Boolean.TRUE.equals(options.sensitive()) ? ", sensitive" : ""));
            add(sha, draft.contentWarning());
            var disclosure = options.disclosure();
            if (disclosure != null) {
                add(sha, "discloses " + disclosure.relation() + ", " + disclosure.ai());
            }
        }
        if (draft.language() != null) {
            add(sha, "language " + draft.language());
        }
        if (draft.channelOptions() != null) {
            draft.channelOptions().stream()
                    .sorted((a, b) ->
                            a.channelId().value().compareTo(b.channelId().value()))
                    .forEach(own -> add(sha, own));
        }
        return new ContentHash(HexFormat.of().formatHex(sha.digest()));
    }

    private static void add(MessageDigest sha, ChannelOptions own) {
        add(sha, own.values().size() + " options of " + own.channelId().value());
        own.values().forEach((name, value) -> {
            add(sha, name);
            add(sha, value);
        });
    }

    private static void add(MessageDigest sha, String text) {
        var bytes = text.getBytes(UTF_8);
        sha.update(Integer.toString(bytes.length).getBytes(UTF_8));
        sha.update((byte) ':');
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
