package dev.litfass.content.network.tiktok;

import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.NetworkOptions.Asked;
import dev.litfass.content.network.NetworkOptions.Fault;
import dev.litfass.content.network.OptionField;
import dev.litfass.content.network.Outgoing;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What TikTok wants to know of a post. Its guidelines let nothing be chosen before: neither who sees it nor what others
 * may do with it, and advertising has to be named
 * (https://developers.tiktok.com/doc/content-sharing-guidelines, read 2026-11-30).
 */
final class PostOptions {

    static final int LONGEST_TITLE = 90;

    private static final String PRIVACY = "privacyLevel";
    private static final String UNSAID = "unsaid";
    private static final String COMMENTS = "allowComments";
    private static final String DUET = "allowDuet";
    private static final String STITCH = "allowStitch";
    private static final String PAID = "paidPartnership";
    private static final String OWN = "ownBrand";
    private static final String MADE_BY_AI = "aiGenerated";
    private static final String TITLE = "photoTitle";
    private static final String ONLY_ME = "onlyMe";

    private static final Map<String, String> PRIVACIES = Map.of(
            "everyone",
            "PUBLIC_TO_EVERYONE",
            "friends",
            "MUTUAL_FOLLOW_FRIENDS",
            "followers",
            "FOLLOWER_OF_CREATOR",
            ONLY_ME,
            "SELF_ONLY");

    static final NetworkOptions OPTIONS = NetworkOptions.of(
                    OptionField.choice(PRIVACY, UNSAID, "everyone", "followers", "friends", ONLY_ME)
                            .needed(),
                    OptionField.flag(COMMENTS),
                    OptionField.flag(DUET),
                    OptionField.flag(STITCH),
                    OptionField.flag(OWN),
                    OptionField.flag(PAID),
                    OptionField.flag(MADE_BY_AI),
                    OptionField.text(TITLE, LONGEST_TITLE))
            .with(PostOptions::faults);

    private PostOptions() {}

    private static Stream<Fault> faults(Asked asked) {
        var found = Stream.<Fault>builder();
        if (asked.parts() > 0) {
            found.add(new Fault(PRIVACY, "no-parts"));
        }
        if (asked.of(PRIVACY).equals(UNSAID)) {
            found.add(new Fault(PRIVACY, "privacy-unsaid"));
        }
        if (asked.has(PAID) && asked.of(PRIVACY).equals(ONLY_ME)) {
            found.add(new Fault(PAID, "paid-and-private"));
        }
        if (asked.of(TITLE).length() > LONGEST_TITLE) {
            found.add(new Fault(TITLE, "title-long"));
        }
        return found.build();
    }

    /** Who may see it, in TikTok's word; empty where nobody said. */
    static String privacy(Outgoing outgoing) {
        return PRIVACIES.getOrDefault(outgoing.option(PRIVACY), "");
    }

    static Map<String, Object> ofVideo(Outgoing outgoing, Creator creator) {
        var said = common(outgoing, creator);
        said.put("title", outgoing.text());
        said.put("disable_duet", !outgoing.isOn(DUET) || creator.isClosed("duet"));
        said.put("disable_stitch", !outgoing.isOn(STITCH) || creator.isClosed("stitch"));
        said.put("is_aigc", outgoing.isOn(MADE_BY_AI));
        return said;
    }

    /** Photos have a title above their words. */
    static Map<String, Object> ofPhotos(Outgoing outgoing, Creator creator) {
        var said = common(outgoing, creator);
        said.put("title", outgoing.option(TITLE));
        said.put("description", outgoing.text());
        said.put("auto_add_music", false);
        return said;
    }

    private static Map<String, Object> common(Outgoing outgoing, Creator creator) {
        var said = new LinkedHashMap<String, Object>();
        said.put("privacy_level", privacy(outgoing));
        said.put("disable_comment", !outgoing.isOn(COMMENTS) || creator.isClosed("comment"));
        said.put("brand_content_toggle", outgoing.isOn(PAID));
        said.put("brand_organic_toggle", outgoing.isOn(OWN));
        return said;
    }
}
