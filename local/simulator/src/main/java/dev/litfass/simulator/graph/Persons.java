package dev.litfass.simulator.graph;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.signin.Access;
import dev.litfass.simulator.signin.Family;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.signin.Managed.Kind;
import dev.litfass.simulator.signin.Token;
import dev.litfass.simulator.standin.Visit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a person's token tells: who they are, what they gave, which pages they manage. */
public class Persons {

    private static final List<String> TASKS =
            List.of("ANALYZE", "ADVERTISE", "MESSAGING", "MODERATE", "CREATE_CONTENT", "MANAGE");

    private final Access access;

    public Persons(Access access) {
        this.access = access;
    }

    Answer me(Visit visit) {
        Token token = visit.token();
        var me = new LinkedHashMap<String, Object>();
        me.put("name", token.person().name());
        me.put("id", token.person().id());
        return Shown.one(visit.params(), me);
    }

    /** The pages with their tokens; without pages_show_list there are none (…/reference/user/accounts). */
    Answer accounts(Visit visit) {
        Token token = visit.token();
        if (token.page() != null) {
            throw new Refusal(
                    400, "invalid_request", "Tried accessing nonexisting field (accounts) on node type (Page)");
        }
        List<Managed> all = access.accounts(token);
        List<Managed> pages = all.stream()
                .filter(account -> account.kind() == Kind.PAGE)
                .filter(account -> token.scopes().contains("pages_show_list"))
                .toList();
        return Shown.page(visit.params(), pages, page -> page(token, page, all));
    }

    private Map<String, Object> page(Token token, Managed page, List<Managed> all) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("access_token", access.pageToken(token, page));
        shown.put("category", "Local business");
        shown.put("name", page.name());
        shown.put("username", page.username());
        shown.put("link", "https://www.facebook.com/" + page.username());
        shown.put("id", page.id());
        shown.put("tasks", TASKS);
        instagram(token, page, all).ifPresent(account -> shown.put("instagram_business_account", account));
        return shown;
    }

    private static Optional<Map<String, Object>> instagram(Token token, Managed page, List<Managed> all) {
        return all.stream()
                .filter(account -> page.id().equals(account.page()))
                .filter(account -> token.scopes().contains("instagram_basic"))
                .findFirst()
                .map(account -> Map.of("id", account.id(), "name", account.name(), "username", account.username()));
    }

    Answer permissions(Visit visit) {
        var permissions = new ArrayList<Map<String, Object>>();
        Token token = visit.token();
        token.grant()
                .scopes()
                .forEach(scope -> permissions.add(Map.of(
                        "permission", scope, "status", token.scopes().contains(scope) ? "granted" : "declined")));
        token.grant().declined().forEach(scope -> permissions.add(Map.of("permission", scope, "status", "declined")));
        return Answer.json(200, Map.of("data", permissions));
    }

    /** What a token is (…/docs/graph-api/reference/debug_token). */
    Answer debug(Visit visit) {
        Token token = access.bearer(Family.GRAPH, visit.params().required("input_token"));
        var data = new LinkedHashMap<String, Object>();
        data.put("app_id", token.grant().app());
        data.put("type", token.page() == null ? "USER" : "PAGE");
        data.put("is_valid", true);
        Instant endsAt = token.span().endsAt();
        data.put("expires_at", endsAt == null ? 0 : endsAt.getEpochSecond());
        data.put("scopes", List.copyOf(token.scopes()));
        data.put("user_id", token.person().id());
        if (token.page() != null) {
            data.put("profile_id", token.page());
        }
        return Answer.json(200, Map.of("data", data));
    }
}
