package dev.litfass.monitoring.mention;

import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.mapping.Document;

/** Anything said about or to a client, once: the same thing from the same place is the same mention. */
@Document("mentions")
@CompoundIndex(name = "once", def = "{clientId: 1, 'origin.place': 1, 'origin.externalId': 1}", unique = true)
@CompoundIndex(name = "keys", def = "{'origin.keys': 1}", unique = true, sparse = true)
@CompoundIndex(name = "client_newest", def = "{clientId: 1, _id: -1}")
@CompoundIndex(name = "received", def = "{receivedAt: 1}")
@CompoundIndex(name = "look", def = "{'origin.place': 1, 'origin.lookAt': 1}")
public record Mention(
        @Id MentionId id,
        ClientId clientId,
        Origin origin,
        MentionKind kind,
        Author author,
        Content content,
        Instant receivedAt,
        List<String> watchIds) {

    private static final Duration FIRST_LOOK = Duration.ofMinutes(2);
    private static final Duration LOOKED_AFTER = Duration.ofDays(7);
    /** Nothing was said on any network before; a date like that is an empty field or a broken clock. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /**
     * Where it comes from.
     *
     * @param place the channel's or source's id: the space in which the external id is unique
     * @param saidAt when the network had it by its own clock, which no author can set; null where it does not say
     * @param history true where it was said before anybody listened here: it is kept and asks for nothing
     * @param lookAt when to look whether it still stands as it was said; null where nobody looks any more
     * @param keys by each of which an article is recognised, also in another feed of its client; null where
     *     the external id tells
     * @param alsoIn the other places where it stands
     */
    public record Origin(
            String place,
            @Nullable ChannelId channelId,
            Network network,
            String externalId,
            @Nullable Instant saidAt,
            @Nullable Boolean history,
            @Nullable Instant lookAt,
            @Nullable List<String> keys,
            List<String> alsoIn) {

        private static final int MOST_PLACES = 20;

        /** Of what was stored before there were other places none is known. */
        public Origin {
            alsoIn = alsoIn == null ? List.of() : List.copyOf(alsoIn);
        }

        /** True where a place is to be added to those where it stands; beyond {@value #MOST_PLACES} nobody counts. */
        public boolean misses(String other) {
            return !place.equals(other) && !alsoIn.contains(other) && alsoIn.size() < MOST_PLACES;
        }
    }

    /**
     * What was said, when and where; and what is needed to answer it.
     *
     * @param publishedAt when it was said, as people are shown it; null where nobody knows
     * @param attached what stands around the text; null where nothing does
     * @param editedAt when we saw that the author had changed it
     * @param goneAt when we saw that it was no longer there for us
     */
    public record Content(
            String text,
            @Nullable String url,
            @Nullable String inReplyToUrl,
            @Nullable ReplyHandle answerTo,
            @Nullable Instant publishedAt,
            @Nullable Attached attached,
            @Nullable Instant editedAt,
            @Nullable Instant goneAt) {

        private static final int LONGEST_TEXT = 20_000;

        public Content {
            text = Bounded.text(text, LONGEST_TEXT);
            url = Bounded.url(url);
            inReplyToUrl = Bounded.url(inReplyToUrl);
        }

        /** Words alone, as they were first said. */
        public Content(
                String text,
                @Nullable String url,
                @Nullable String inReplyToUrl,
                @Nullable ReplyHandle answerTo,
                @Nullable Instant publishedAt) {
            this(text, url, inReplyToUrl, answerTo, publishedAt, null, null, null);
        }

        public Content publishedAt(@Nullable Instant at) {
            return new Content(text, url, inReplyToUrl, answerTo, at, attached, editedAt, goneAt);
        }

        public Content with(Attached around) {
            return new Content(text, url, inReplyToUrl, answerTo, publishedAt, around, editedAt, goneAt);
        }

        /** True where the words or what stands around them differ. */
        public boolean saysElse(Content other) {
            return !text.equals(other.text) || !Objects.equals(attached, other.attached);
        }

        /** All of its words: the warning, the text, and what the pictures show. */
        public String words() {
            var around = attached;
            return around == null
                    ? text
                    : Stream.concat(
                                    Stream.of(around.warning(), text),
                                    around.pictures().stream().map(Picture::description))
                            .filter(words -> words != null && !words.isBlank())
                            .collect(Collectors.joining("\n"));
        }
    }

    /**
     * What stands around a text.
     *
     * @param warning what the author warns of before the text is read
     */
    public record Attached(@Nullable String warning, List<Picture> pictures) {

        private static final int LONGEST_WARNING = 1_000;
        private static final int MOST_PICTURES = 20;

        public Attached {
            warning = warning == null ? null : Bounded.text(warning, LONGEST_WARNING);
            pictures = List.copyOf(pictures.subList(0, Math.min(MOST_PICTURES, pictures.size())));
        }
    }

    /**
     * A picture, film or sound.
     *
     * @param description what it shows in its author's words; null where there are none
     */
    public record Picture(@Nullable String description) {

        private static final int LONGEST_DESCRIPTION = 2_000;

        public Picture {
            description = description == null ? null : Bounded.text(description, LONGEST_DESCRIPTION);
        }
    }

    /** The time something is said to be of: never later than we heard of it, and unknown where it cannot be. */
    public static @Nullable Instant believed(@Nullable Instant told, Instant received) {
        if (told == null || told.isBefore(EARLIEST)) {
            return null;
        }
        return told.isAfter(received) ? received : told;
    }

    /** True where somebody waits for an answer to it. */
    public boolean wantsAnswer() {
        return kind.wantsAnswer() && !isHistory();
    }

    /** When it is looked at again after now: when it is twice as old, as long as it is young; null after that. */
    public @Nullable Instant nextLook(Instant now) {
        var age = Duration.between(receivedAt, now);
        return age.compareTo(LOOKED_AFTER) > 0 ? null : now.plus(age.compareTo(FIRST_LOOK) < 0 ? FIRST_LOOK : age);
    }

    public boolean isHistory() {
        return Boolean.TRUE.equals(origin.history());
    }
}
