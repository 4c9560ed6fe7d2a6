package dev.litfass.content.network.linkedin;

import dev.litfass.content.network.Account;
import dev.litfass.platform.network.Reply;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Who a token speaks for: a member, and the organizations whose pages the member administers. */
final class LinkedInPeople {

    /**
     * Roles of the member (learn.microsoft.com/en-us/linkedin/marketing/community-management/organizations/
     * organization-access-control-by-role, read 2026-11-30).
     */
    private static final String ROLES =
            "/organizationAcls?q=roleAssignee&role=ADMINISTRATOR&state=APPROVED&start=0&count=100";

    private final LinkedInApi api;

    LinkedInPeople(LinkedInApi api) {
        this.api = api;
    }

    /** OpenID Connect's answer about the member (learn.microsoft.com/…/sign-in-with-linkedin-v2, read 2026-11-30). */
    Mono<Reply> member() {
        return api.getUnversioned("/userinfo");
    }

    Mono<Reply> roles() {
        return api.find(ROLES);
    }

    Mono<Reply> organization(String urn) {
        return api.get("/organizations/" + Urn.number(urn));
    }

    /** The member's URN; null where the answer names none. */
    static @Nullable String memberOf(Reply reply) {
        var sub = reply instanceof Reply.Answer answer && answer.isSuccess() ? answer.text("/sub") : null;
        var urn = "urn:li:person:" + sub;
        return sub != null && Urn.isPerson(urn) ? urn : null;
    }

    /** The organizations in an answer about roles; none where it cannot be read. */
    static Set<String> organizationsOf(Reply reply) {
        var urns = new LinkedHashSet<String>();
        if (reply instanceof Reply.Answer answer && answer.isSuccess()) {
            for (var role : answer.json().path("elements")) {
                var urn = role.path("organization").stringValue("");
                if (Urn.isOrganization(urn) && mayPost(role.path("role").stringValue("ADMINISTRATOR"))) {
                    urns.add(urn);
                }
            }
        }
        return urns;
    }

    private static boolean mayPost(String role) {
        return role.equals("ADMINISTRATOR");
    }

    /** A member has no address that its token could tell. */
    static Account member(Reply reply) {
        var name = text(reply, "/name");
        return new Account(name, name, "");
    }

    static Account organization(Reply reply, String urn) {
        var name = text(reply, "/localizedName");
        var vanity = text(reply, "/vanityName");
        var path = vanity.matches("[\\p{L}\\p{N}_-]{1,100}") ? vanity : Urn.number(urn);
        return new Account(
                name.isEmpty() ? Urn.number(urn) : name,
                vanity.isEmpty() ? Urn.number(urn) : vanity,
                "https://www.linkedin.com/company/" + path + "/");
    }

    private static String text(Reply reply, String pointer) {
        return reply instanceof Reply.Answer answer && answer.isSuccess()
                ? Objects.requireNonNullElse(answer.text(pointer), "")
                : "";
    }
}
