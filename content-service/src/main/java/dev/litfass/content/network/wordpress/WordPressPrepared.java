package dev.litfass.content.network.wordpress;

import dev.litfass.content.network.Prepared;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A draft that nobody sees, and what stands in it.
 *
 * @param draft the site's id of it; null while there is none
 * @param pictures the uploaded pictures, by asset
 * @param categories the site's ids of categories, by name
 * @param tags the same of tags
 */
record WordPressPrepared(
        @Nullable String draft,
        Map<String, Article.Medium> pictures,
        Map<String, String> categories,
        Map<String, String> tags)
        implements Prepared {

    WordPressPrepared {
        pictures = Prepared.known(pictures);
        categories = Prepared.known(categories);
        tags = Prepared.known(tags);
    }

    static final WordPressPrepared NONE = new WordPressPrepared(null, Map.of(), Map.of(), Map.of());

    /** Before December 2026 all three stood in one map. */
    private static final String DRAFT = "draft";

    private static final String CATEGORY = "category:";

    static WordPressPrepared of(Prepared prepared) {
        if (prepared instanceof WordPressPrepared own) {
            return own;
        }
        var typed = NONE;
        if (prepared instanceof Untyped untyped) {
            for (var entry : untyped.media().entrySet()) {
                typed = typed.withUntyped(entry.getKey(), entry.getValue());
            }
        }
        return typed;
    }

    private WordPressPrepared withUntyped(String key, String value) {
        if (key.equals(DRAFT)) {
            return withDraft(value);
        }
        return key.startsWith(CATEGORY)
                ? withCategory(key.substring(CATEGORY.length()), value)
                : withMedium(key, Article.Medium.parse(value));
    }

    @Override
    public boolean isEmpty() {
        return draft == null && pictures.isEmpty() && categories.isEmpty() && tags.isEmpty();
    }

    WordPressPrepared withDraft(String id) {
        return new WordPressPrepared(id, pictures, categories, tags);
    }

    WordPressPrepared withMedium(String assetId, Article.Medium medium) {
        return new WordPressPrepared(draft, Prepared.with(pictures, assetId, medium), categories, tags);
    }

    WordPressPrepared withCategory(String name, String id) {
        return new WordPressPrepared(draft, pictures, Prepared.with(categories, name, id), tags);
    }

    WordPressPrepared withTag(String name, String id) {
        return new WordPressPrepared(draft, pictures, categories, Prepared.with(tags, name, id));
    }
}
