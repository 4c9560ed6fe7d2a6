package dev.litfass.content.network.youtube;

import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.NetworkOptions.Asked;
import dev.litfass.content.network.NetworkOptions.Fault;
import dev.litfass.content.network.OptionField;
import dev.litfass.content.network.Outgoing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What YouTube wants to know of a video beside its description
 * (https://developers.google.com/youtube/v3/docs/videos, read 2026-11-30).
 */
final class VideoOptions {

    static final int LONGEST_TITLE = 100;
    static final int LONGEST_TAGS = 500;

    private static final String TITLE = "title";
    private static final String TAGS = "tags";
    private static final String CATEGORY = "category";
    private static final String VISIBILITY = "visibility";

    /** Who uploads has to say it, so that nothing is chosen before (…/docs/videos#status.selfDeclaredMadeForKids). */
    private static final String MADE_FOR_KIDS = "madeForKids";

    private static final String UNSAID = "unsaid";
    private static final String FOR_KIDS = "yes";
    private static final String UNLISTED = "unlisted";

    private static final int MOST_TAGS = 100;

    /** The ids that can be chosen everywhere (https://developers.google.com/youtube/v3/docs/videoCategories/list). */
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("film", "1"),
            Map.entry("autos", "2"),
            Map.entry("music", "10"),
            Map.entry("animals", "15"),
            Map.entry("sports", "17"),
            Map.entry("travel", "19"),
            Map.entry("gaming", "20"),
            Map.entry("comedy", "23"),
            Map.entry("entertainment", "24"),
            Map.entry("news", "25"),
            Map.entry("howto", "26"),
            Map.entry("education", "27"),
            Map.entry("science", "28"),
            Map.entry("nonprofits", "29"));

    private static final String PEOPLE_AND_BLOGS = "22";

    static final NetworkOptions OPTIONS = NetworkOptions.of(
                    OptionField.text(TITLE, LONGEST_TITLE).needed(),
                    OptionField.choice(MADE_FOR_KIDS, UNSAID, "no", FOR_KIDS).needed(),
                    OptionField.choice(VISIBILITY, "public", UNLISTED),
                    OptionField.choice(
                            CATEGORY,
                            "people",
                            "film",
                            "autos",
                            "music",
                            "animals",
                            "sports",
                            "travel",
                            "gaming",
                            "comedy",
                            "entertainment",
                            "news",
                            "howto",
                            "education",
                            "science",
                            "nonprofits"),
                    OptionField.lines(TAGS, MOST_TAGS))
            .with(VideoOptions::faults);

    private VideoOptions() {}

    private static Stream<Fault> faults(Asked asked) {
        var found = Stream.<Fault>builder();
        if (asked.parts() > 0) {
            found.add(new Fault(TITLE, "no-parts"));
        }
        if (hasAngle(asked.of(TITLE)) || hasAngle(asked.text())) {
            found.add(new Fault(TITLE, "angle-brackets"));
        }
        if (asked.of(MADE_FOR_KIDS).equals(UNSAID)) {
            found.add(new Fault(MADE_FOR_KIDS, "kids-unsaid"));
        }
        if (hasAngle(asked.of(TAGS))) {
            found.add(new Fault(TAGS, "angle-brackets"));
        }
        if (counted(asked.lines(TAGS)) > LONGEST_TAGS) {
            found.add(new Fault(TAGS, "tags-long"));
        }
        return found.build();
    }

    private static boolean hasAngle(String text) {
        return text.indexOf('<') >= 0 || text.indexOf('>') >= 0;
    }

    /** Commas between them count, and the quotation marks that YouTube puts around one with a space. */
    private static int counted(List<String> tags) {
        var between = Math.max(0, tags.size() - 1);
        return between
                + tags.stream()
                        .mapToInt(tag -> tag.length() + (tag.indexOf(' ') >= 0 ? 2 : 0))
                        .sum();
    }

    /** What is said of the video when it is uploaded: for the time being nobody sees it. */
    static Map<String, Object> whenUploaded(Outgoing outgoing) {
        var snippet = new LinkedHashMap<String, Object>();
        snippet.put("title", outgoing.option(TITLE));
        snippet.put("description", outgoing.text());
        snippet.put("categoryId", CATEGORIES.getOrDefault(outgoing.option(CATEGORY), PEOPLE_AND_BLOGS));
        var tags = NetworkOptions.lines(outgoing.option(TAGS));
        if (!tags.isEmpty()) {
            snippet.put("tags", tags);
        }
        if (outgoing.language() != null) {
            snippet.put("defaultLanguage", outgoing.language());
        }
        return Map.of("snippet", snippet, "status", status(outgoing, "private"));
    }

    /** An update sets the whole status anew, so that all of it is said again (…/docs/videos/update). */
    static Map<String, Object> whenShown(Outgoing outgoing, String video) {
        return Map.of("id", video, "status", status(outgoing, visibility(outgoing)));
    }

    static String visibility(Outgoing outgoing) {
        return outgoing.option(VISIBILITY).equals(UNLISTED) ? UNLISTED : "public";
    }

    static boolean isComplete(Outgoing outgoing) {
        var kids = outgoing.option(MADE_FOR_KIDS);
        return !outgoing.option(TITLE).isBlank() && !kids.isEmpty() && !kids.equals(UNSAID);
    }

    private static Map<String, Object> status(Outgoing outgoing, String privacy) {
        return Map.of(
                "privacyStatus",
                privacy,
                "selfDeclaredMadeForKids",
                outgoing.option(MADE_FOR_KIDS).equals(FOR_KIDS));
    }
}
