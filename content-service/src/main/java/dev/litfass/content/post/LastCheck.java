package dev.litfass.content.post;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found when a yes to a post was last asked for or said.
 *
 * @param rules the version of the client's rules that were looked at
 * @param found traces of what they found and did not block
 * @param rights whether the rights of a picture or video are in question; null for no
 * @param outdated whether the rules have been changed since so that they find more; null for no
 */
public record LastCheck(
        String rules,
        Set<String> found,
        @Nullable Boolean rights,
        @Nullable Boolean outdated) {

    public LastCheck {
        found = Set.copyOf(found);
    }

    public static LastCheck of(String rules, Set<String> found, boolean rights) {
        return new LastCheck(rules, found, rights ? true : null, null);
    }

    /** True where these rules find nothing that was not known. */
    public boolean covers(LastCheck later) {
        return found.containsAll(later.found);
    }

    boolean questionsRights() {
        return Boolean.TRUE.equals(rights);
    }

    boolean isOutdated() {
        return Boolean.TRUE.equals(outdated);
    }

    LastCheck asOutdated() {
        return new LastCheck(rules, found, rights, true);
    }
}
