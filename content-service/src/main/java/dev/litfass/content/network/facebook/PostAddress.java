package dev.litfass.content.network.facebook;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses of posts. Many have a code in place of the number, which only the site can resolve. */
final class PostAddress {

    private static final String SITE = "https?://(?:www\\.|m\\.|web\\.)?facebook\\.com/";
    private static final Pattern BY_ITS_ID = Pattern.compile(SITE + "(\\d{1,30}_\\d{1,30})/?(?:[?#].*)?");
    private static final Pattern OF_A_PAGE =
            Pattern.compile(SITE + "(?<page>\\d{1,30})/posts/(?:[^/?#]+/)?(?<post>\\d{1,30})/?(?:[?#].*)?");
    private static final Pattern PERMALINK = Pattern.compile(SITE + "permalink\\.php\\?(?<query>[^#]*)(?:#.*)?");
    private static final Pattern POST = Pattern.compile("(?:^|&)story_fbid=(\\d{1,30})(?:&|$)");
    private static final Pattern PAGE = Pattern.compile("(?:^|&)id=(\\d{1,30})(?:&|$)");

    private PostAddress() {}

    static @Nullable String idAt(String url) {
        var known = BY_ITS_ID.matcher(url);
        if (known.matches()) {
            return known.group(1);
        }
        var ofAPage = OF_A_PAGE.matcher(url);
        if (ofAPage.matches()) {
            return ofAPage.group("page") + "_" + ofAPage.group("post");
        }
        var permalink = PERMALINK.matcher(url);
        if (!permalink.matches()) {
            return null;
        }
        var post = POST.matcher(permalink.group("query"));
        var page = PAGE.matcher(permalink.group("query"));
        return post.find() && page.find() ? page.group(1) + "_" + post.group(1) : null;
    }
}
