package dev.litfass.content.network.wordpress;

import static dev.litfass.content.network.NetworkLimit.Trust.ASSUMED;
import static dev.litfass.content.network.NetworkLimit.Unit.PIECES;
import static dev.litfass.content.network.NetworkOptions.Fault;

import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.OptionField;
import dev.litfass.content.network.TextCounter;
import dev.litfass.contracts.network.Network;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a WordPress site wants to know of an article. It sets no limit to what it takes; a term's name has 200 characters
 * and a slug as many (developer.wordpress.org/reference/functions/wp_insert_term, read 2026-11-30), of which people see
 * the first.
 */
final class WordPressProfile {

    static final String SLUG = "slug";
    static final String EXCERPT = "excerpt";
    static final String CATEGORIES = "categories";
    static final String TAGS = "tags";
    static final String NO_FEATURED_IMAGE = "noFeaturedImage";

    private static final int TERM = 200;

    private static final LocalDate READ = LocalDate.of(2026, 11, 30);

    /** How large a file may be each site decides, and says with its refusal. */
    private static final String MEDIA = "https://developer.wordpress.org/rest-api/reference/media/";

    private static final NetworkOptions OPTIONS = NetworkOptions.of(
                    OptionField.text(SLUG, 60),
                    OptionField.text(EXCERPT, 500),
                    OptionField.lines(CATEGORIES, 10),
                    OptionField.lines(TAGS, 20),
                    OptionField.flag(NO_FEATURED_IMAGE))
            .with(WordPressProfile::faults);

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.of(
                            Network.WORDPRESS,
                            TextCounter.GRAPHEMES,
                            new NetworkLimit(Kind.VIDEOS, 10, PIECES, ASSUMED, MEDIA, READ)),
                    List.of(),
                    WordPressPrepared.class)
            .asking(OPTIONS);

    private WordPressProfile() {}

    private static Stream<Fault> faults(NetworkOptions.Asked asked) {
        var slug = asked.has(SLUG) && !asked.of(SLUG).matches("[a-z0-9]+(-[a-z0-9]+)*")
                ? Stream.of(new Fault(SLUG, "slug-form"))
                : Stream.<Fault>of();
        var terms = Stream.of(CATEGORIES, TAGS)
                .filter(field -> asked.lines(field).stream().anyMatch(name -> name.length() > TERM))
                .map(field -> new Fault(field, "term-long"));
        return Stream.concat(slug, terms);
    }
}
