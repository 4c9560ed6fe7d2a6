package dev.litfass.simulator.control;

import dev.litfass.simulator.behaviour.Behaviour;
import dev.litfass.simulator.behaviour.Behaviours;
import dev.litfass.simulator.behaviour.Operation;
import dev.litfass.simulator.behaviour.Requests;
import dev.litfass.simulator.hook.Hooks;
import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.http.Router;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Ledger;
import dev.litfass.simulator.ledger.Rules;
import dev.litfass.simulator.ledger.Semantics;
import dev.litfass.simulator.network.Accepted;
import dev.litfass.simulator.network.Network;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Steers the network and tells the truth about it. */
public class ControlApi {

    private static final int LARGEST_PAGE = 100_000;

    private final Network network;
    private final Ledger ledger;
    private final Behaviours behaviours;
    private final Requests requests;
    private final Hooks hooks;

    public ControlApi(Network network, Ledger ledger, Behaviours behaviours, Requests requests, Hooks hooks) {
        this.network = network;
        this.ledger = ledger;
        this.behaviours = behaviours;
        this.requests = requests;
        this.hooks = hooks;
    }

    record AccountChange(
            @Nullable String account,
            @Nullable String name,
            @Nullable Semantics semantics,
            @Nullable Long keyLifeSeconds,
            @Nullable Integer characters,
            @Nullable Boolean readBack,
            @Nullable Boolean namesOriginal,
            @Nullable Boolean namesAccount,
            @Nullable Long draftLifeSeconds,
            @Nullable Long statusPauseSeconds,
            @Nullable Integer postsPerDay,
            @Nullable Integer processingSeconds,
            @Nullable Integer mediaPerPost) {

        Rules over(Rules old) {
            return new Rules(
                    Objects.requireNonNullElse(semantics, old.semantics()),
                    Objects.requireNonNullElse(keyLifeSeconds, old.keyLifeSeconds()),
                    Objects.requireNonNullElse(characters, old.characters()),
                    Objects.requireNonNullElse(readBack, old.readBack()),
                    Objects.requireNonNullElse(namesOriginal, old.namesOriginal()),
                    Objects.requireNonNullElse(namesAccount, old.namesAccount()),
                    Objects.requireNonNullElse(draftLifeSeconds, old.draftLifeSeconds()),
                    Objects.requireNonNullElse(statusPauseSeconds, old.statusPauseSeconds()),
                    Objects.requireNonNullElse(postsPerDay, old.postsPerDay()),
                    Objects.requireNonNullElse(processingSeconds, old.processingSeconds()),
                    Objects.requireNonNullElse(mediaPerPost, old.mediaPerPost()));
        }
    }

    record TokenChange(@Nullable String token, @Nullable Boolean revoked) {}

    record HookChange(
            @Nullable String account,
            @Nullable String url,
            @Nullable String secret) {}

    record BehaviourChange(
            @Nullable String account,
            @Nullable Operation operation,
            @Nullable List<Behaviour> next,
            @Nullable Behaviour always) {}

    record EarlierPost(
            @Nullable String account,
            @Nullable String text,
            @Nullable Instant publishedAt) {}

    record LedgerPage(List<LedgerView.Entry> items, long next) {}

    /** Adds the routes; the second argument lets go what is held, the third says what real networks call things. */
    public void addTo(Router router, Runnable releaseHeld, BiFunction<String, String, @Nullable String> names) {
        router.plain("PUT", "/control/accounts", this::changeAccount);
        router.plain("PUT", "/control/tokens", this::changeToken);
        router.plain("PUT", "/control/hooks", this::changeHook);
        router.plain("GET", "/control/hooks", call -> Answer.json(200, hooks.states()));
        router.plain("DELETE", "/control/hooks", this::removeHook);
        router.plain("POST", "/control/posts", this::postEarlier);
        router.plain("POST", "/control/behaviour", this::behave);
        router.plain("POST", "/control/reset", call -> reset(releaseHeld));
        router.plain("GET", "/control/ledger", call -> ledger(call, names));
        router.plain("GET", "/control/requests", this::requests);
    }

    private Answer changeAccount(Call call) {
        AccountChange change = call.json(AccountChange.class);
        Account account = network.account(needed("account", change.account()));
        String name = change.name() == null ? account.name() : change.name();
        network.change(account, name, change.over(account.rules()));
        return Answer.empty(204);
    }

    private Answer changeToken(Call call) {
        TokenChange change = call.json(TokenChange.class);
        network.revoke(needed("token", change.token()), !Boolean.FALSE.equals(change.revoked()));
        return Answer.empty(204);
    }

    private Answer changeHook(Call call) {
        HookChange change = call.json(HookChange.class);
        hooks.register(network.account(needed("account", change.account())), change.url(), change.secret());
        return Answer.empty(204);
    }

    private Answer removeHook(Call call) {
        network.hook(network.known(needed("account", call.query("account"))), null, null);
        return Answer.empty(204);
    }

    private Answer postEarlier(Call call) {
        EarlierPost post = call.json(EarlierPost.class);
        Instant at = post.publishedAt();
        if (at == null) {
            throw new Refusal(400, "invalid_request", "publishedAt is missing.");
        }
        Account account = network.account(needed("account", post.account()));
        Accepted accepted = network.earlier(account, needed("text", post.text()), at);
        return Answer.json(
                accepted.fresh() ? 201 : 200, Map.of("id", accepted.post().id()));
    }

    private Answer behave(Call call) {
        BehaviourChange change = call.json(BehaviourChange.class);
        String account = change.account() == null
                ? null
                : network.account(change.account()).handle();
        Operation operation = Objects.requireNonNullElse(change.operation(), Operation.PUBLISH);
        if (change.next() != null) {
            behaviours.next(account, operation, change.next());
        } else {
            behaviours.always(account, operation, change.always());
        }
        return Answer.empty(204);
    }

    private Answer reset(Runnable releaseHeld) {
        behaviours.clear();
        network.resetRules();
        releaseHeld.run();
        return Answer.empty(204);
    }

    private Answer ledger(Call call, BiFunction<String, String, @Nullable String> names) {
        String account = handle(call);
        String kind = call.query("kind");
        long after = call.number("after", 0, 0, Integer.MAX_VALUE);
        List<LedgerView.Entry> items = LedgerView.of(ledger.after(0)).stream()
                .filter(entry -> entry.sequence() > after)
                .filter(entry -> account == null || entry.account().equals(account))
                .filter(entry -> kind == null || entry.kind().name().equals(kind))
                .limit(call.number("limit", LARGEST_PAGE, 1, LARGEST_PAGE))
                .map(entry -> entry.isVisible() ? entry.named(names.apply(entry.account(), entry.id())) : entry)
                .toList();
        long next = items.isEmpty() ? after : items.get(items.size() - 1).sequence();
        return Answer.json(200, new LedgerPage(items, next));
    }

    private Answer requests(Call call) {
        return Answer.json(200, Map.of("items", requests.of(handle(call))));
    }

    private @Nullable String handle(Call call) {
        String account = call.query("account");
        return account == null ? null : network.handleOf(account);
    }

    private static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Refusal(400, "invalid_request", "%s is missing.".formatted(name));
        }
        return value;
    }
}
