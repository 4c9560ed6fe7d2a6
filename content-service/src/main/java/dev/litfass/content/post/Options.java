package dev.litfass.content.post;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How a post and what follows it is shown, on networks that let one choose, and what it has to be open about.
 *
 * @param contentWarning stands before the text, which is shown to whoever wants to see it
 * @param sensitive the pictures are hidden until somebody wants to see them
 * @param disclosure null where it is the client's own matter and no machine was at work
 */
public record Options(
        @Nullable @Size(max = 500) String contentWarning,
        @Nullable Boolean sensitive,
        @Nullable Visibility visibility,
        @Nullable Disclosure disclosure) {

    public Options {
        contentWarning = contentWarning == null || contentWarning.isBlank() ? null : contentWarning;
        sensitive = Boolean.TRUE.equals(sensitive);
        visibility = visibility == null ? Visibility.PUBLIC : visibility;
        disclosure = disclosure == null || disclosure.isUsual() ? null : disclosure;
    }

    /** Who sees a post. */
    public enum Visibility {
        /** Everybody. */
        PUBLIC,
        /** Everybody who comes to it; it stands in no list of what is new. */
        UNLISTED,
        /** Whoever follows the account. */
        FOLLOWERS
    }

    /** What a network does unless it is told otherwise. */
    @JsonIgnore
    boolean isUsual() {
        return contentWarning == null
                && Boolean.FALSE.equals(sensitive)
                && visibility == Visibility.PUBLIC
                && disclosure == null;
    }
}
