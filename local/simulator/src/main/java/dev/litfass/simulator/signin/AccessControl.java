package dev.litfass.simulator.signin;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.http.Router;
import dev.litfass.simulator.ledger.AccessChange;
import dev.litfass.simulator.ledger.Event.AccessChanged;
import dev.litfass.simulator.signin.Access.App;
import org.jspecify.annotations.Nullable;

/** Makes apps, and takes away what people gave. */
public class AccessControl {

    private final Access access;

    public AccessControl(Access access) {
        this.access = access;
    }

    record NewApp(
            @Nullable String family,
            @Nullable String secret,
            @Nullable Boolean partner) {}

    record Change(
            @Nullable AccessChange change,
            @Nullable String family,
            @Nullable String person,
            @Nullable String token,
            @Nullable String scope,
            @Nullable String account) {}

    public void addTo(Router router) {
        router.plain("PUT", "/control/apps/{id}", this::makeApp);
        router.plain("POST", "/control/access", this::change);
    }

    /** In one family, or in all where none is named. */
    private Answer makeApp(Call call) {
        NewApp wanted = call.json(NewApp.class);
        if (wanted.secret() == null || wanted.secret().isBlank()) {
            throw new Refusal(400, "invalid_request", "secret is missing.");
        }
        App app = new App(call.variable("id"), wanted.secret(), Boolean.TRUE.equals(wanted.partner()));
        if (wanted.family() != null) {
            access.makeApp(Family.named(wanted.family()), app);
        } else {
            for (Family family : Family.values()) {
                access.makeApp(family, app);
            }
        }
        return Answer.empty(204);
    }

    private Answer change(Call call) {
        Change wanted = call.json(Change.class);
        AccessChange change = wanted.change();
        if (change == null) {
            throw new Refusal(400, "invalid_request", "change is missing.");
        }
        String family =
                wanted.family() == null ? null : Family.named(wanted.family()).path();
        if (wanted.person() != null) {
            Practice.person(wanted.person());
        }
        require(change, wanted);
        access.change(
                new AccessChanged(change, family, wanted.person(), wanted.token(), wanted.scope(), wanted.account()));
        return Answer.empty(204);
    }

    private static void require(AccessChange change, Change wanted) {
        boolean enough = switch (change) {
            case END_TOKEN, REVOKE_TOKEN, TAKE_SCOPE -> wanted.token() != null || wanted.person() != null;
            case TAKE_ACCOUNT, GIVE_ACCOUNT_BACK -> wanted.person() != null && wanted.account() != null;
            case DELETE_ACCOUNT, RESTORE_ACCOUNT -> wanted.account() != null;
        };
        if (!enough) {
            throw new Refusal(400, "invalid_request", "It is not said whose or what.");
        }
    }
}
