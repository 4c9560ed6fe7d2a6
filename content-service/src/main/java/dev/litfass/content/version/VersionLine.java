package dev.litfass.content.version;

import dev.litfass.content.post.Draft;
import dev.litfass.platform.search.StoredFields;
import dev.litfass.platform.text.Excerpt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows of an earlier state of a post.
 *
 * @param until when it was replaced
 * @param submitted whether it was ever given to review
 * @param approval the yes it had; null where it had none
 * @param excerpt its first words
 */
record VersionLine(
        VersionId id,
        String by,
        String byName,
        Instant from,
        Instant until,
        boolean submitted,
        @Nullable Yes approval,
        String excerpt) {

    private static final int EXCERPT = 140;

    static VersionLine of(StoredFields stored) {
        var written = stored.inside("written");
        var by = written.inside("by");
        return new VersionLine(
                new VersionId(stored.text("_id")),
                by.text("_id"),
                by.text("name"),
                written.moment("from"),
                written.moment("until"),
                stored.flag("submitted"),
                stored.has("approval") ? Yes.of(stored.inside("approval")) : null,
                Excerpt.line(stored.inside("draft").text("text"), EXCERPT));
    }

    static VersionLine of(PostVersion version) {
        var written = version.written();
        var yes = version.approval();
        return new VersionLine(
                version.id(),
                written.by().id(),
                written.by().name(),
                written.from(),
                written.until(),
                version.submitted(),
                yes == null ? null : new Yes(yes.by().id(), yes.by().name(), yes.at()),
                excerpt(version.draft()));
    }

    private static String excerpt(Draft draft) {
        return Excerpt.line(draft.text(), EXCERPT);
    }

    /** Somebody's yes to it. */
    record Yes(String by, String byName, Instant at) {
        private static Yes of(StoredFields stored) {
            var by = stored.inside("by");
            return new Yes(by.text("_id"), by.text("name"), stored.moment("at"));
        }
    }
}
