package dev.litfass.content.network.linkedin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of things at LinkedIn; whatever is none never gets into a path. */
final class Urn {

    private static final Pattern PERSON = Pattern.compile("urn:li:person:[A-Za-z0-9_-]{1,64}");
    private static final Pattern ORGANIZATION = Pattern.compile("urn:li:organization:[0-9]{1,19}");
    private static final Pattern POST = Pattern.compile("urn:li:(?:share|ugcPost|activity):[0-9]{1,20}");
    private static final Pattern COMMENT =
            Pattern.compile("urn:li:comment:\\((urn:li:(?:share|ugcPost|activity):[0-9]{1,20}),[0-9]{1,20}\\)");
    private static final Pattern IMAGE = Pattern.compile("urn:li:image:[A-Za-z0-9_-]{1,100}");

    private static final Pattern DOCUMENT = Pattern.compile("urn:li:document:[A-Za-z0-9_-]{1,100}");

    private static final Pattern VIDEO = Pattern.compile("urn:li:video:[A-Za-z0-9_-]{1,100}");

    /** {@code /feed/update/urn:li:share:1/}, or {@code /posts/anna_words-activity-1-abcd}. */
    private static final Pattern ADDRESS = Pattern.compile(
            "https://(?:[a-z]{2,3}\\.)?linkedin\\.com/(?:feed/update/urn:li:(share|ugcPost|activity):"
                    + "|posts/[^/?#]{1,300}-(share|ugcPost|activity)-)([0-9]{1,20})(?:[-/?#].*)?",
            Pattern.CASE_INSENSITIVE);

    private Urn() {}

    static boolean isAuthor(@Nullable String text) {
        return isOrganization(text) || isPerson(text);
    }

    static boolean isOrganization(@Nullable String text) {
        return text != null && ORGANIZATION.matcher(text).matches();
    }

    static boolean isPerson(@Nullable String text) {
        return text != null && PERSON.matcher(text).matches();
    }

    static boolean isPost(@Nullable String text) {
        return text != null && POST.matcher(text).matches();
    }

    static boolean isImage(@Nullable String text) {
        return text != null && IMAGE.matcher(text).matches();
    }

    static boolean isVideo(@Nullable String text) {
        return text != null && VIDEO.matcher(text).matches();
    }

    static boolean isDocument(@Nullable String text) {
        return text != null && DOCUMENT.matcher(text).matches();
    }

    /** The post that a comment belongs to; null where this is no comment. */
    static @Nullable String postOfComment(@Nullable String text) {
        var found = COMMENT.matcher(text == null ? "" : text);
        return found.matches() ? found.group(1) : null;
    }

    /** The post at an address that people see. */
    static @Nullable String ofAddress(String url) {
        var found = ADDRESS.matcher(url.replace("%3A", ":").replace("%3a", ":"));
        if (!found.matches()) {
            return null;
        }
        var kind = (found.group(1) == null ? found.group(2) : found.group(1)).toLowerCase(Locale.ROOT);
        return "urn:li:" + (kind.equals("ugcpost") ? "ugcPost" : kind) + ":" + found.group(3);
    }

    /** Where people see a post (posts-api, read 2026-11-30). */
    static String address(String post) {
        return "https://www.linkedin.com/feed/update/" + post + "/";
    }

    static String encoded(String urn) {
        return URLEncoder.encode(urn, UTF_8);
    }

    /** The number at the end of an organization's URN. */
    static String number(String organization) {
        return organization.substring(organization.lastIndexOf(':') + 1);
    }
}
