package dev.litfass.simulator.network;

import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Rules;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The accounts, and which tokens are no longer good. */
class Accounts {

    static final Pattern HANDLE = Pattern.compile("[a-z0-9-]{2,40}");
    private static final Pattern TOKEN = Pattern.compile("sim_([a-z0-9-]{2,40})(\\.[A-Za-z0-9._~-]{1,200})?");

    private final Map<String, Account> byHandle = new LinkedHashMap<>();
    private final Map<String, Account> byId = new LinkedHashMap<>();
    private final Map<String, Rules> usual = new HashMap<>();
    private final Set<String> revoked = new HashSet<>();

    void apply(Event event) {
        if (event instanceof Event.AccountOpened opened) {
            usual.put(opened.account(), opened.rules() == null ? Rules.USUAL : opened.rules());
            put(new Account(opened.account(), opened.name(), usualOf(opened.account())));
        } else if (event instanceof Event.RulesChanged changed) {
            put(new Account(changed.account(), changed.name(), changed.rules()));
        } else if (event instanceof Event.RulesReset) {
            List.copyOf(byHandle.values())
                    .forEach(old -> put(new Account(old.handle(), old.name(), usualOf(old.handle()))));
            revoked.clear();
        } else if (event instanceof Event.TokenChanged changed) {
            if (changed.revoked()) {
                revoked.add(changed.token());
            } else {
                revoked.remove(changed.token());
            }
        }
    }

    /** The handle a good token speaks for. */
    @Nullable
    String handleOf(String token) {
        Matcher matcher = TOKEN.matcher(token);
        return matcher.matches() && !revoked.contains(token) ? matcher.group(1) : null;
    }

    @Nullable
    Account find(String handleOrId) {
        Account account = byHandle.get(handleOrId);
        return account != null ? account : byId.get(handleOrId);
    }

    Account require(String handleOrId) {
        Account account = find(handleOrId);
        if (account == null) {
            throw new Refusal(404, "not_found", "There is no account %s.".formatted(handleOrId));
        }
        return account;
    }

    List<Account> all() {
        return new ArrayList<>(byHandle.values());
    }

    static String nameOf(String handle) {
        var name = new StringBuilder();
        for (String word : handle.split("-")) {
            if (!word.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ")
                        .append(word.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(word.substring(1));
            }
        }
        return name.isEmpty() ? handle : name.toString();
    }

    private Rules usualOf(String handle) {
        return usual.getOrDefault(handle, Rules.USUAL);
    }

    private void put(Account account) {
        byHandle.put(account.handle(), account);
        byId.put(account.id(), account);
    }
}
