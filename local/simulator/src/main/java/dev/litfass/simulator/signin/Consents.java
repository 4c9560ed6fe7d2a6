package dev.litfass.simulator.signin;

import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Grant;
import dev.litfass.simulator.ledger.Line;
import dev.litfass.simulator.signin.Access.App;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The apps, and what people said yes to. */
class Consents {

    private static final String PRACTICE_APP = "practice-app";
    private static final String PRACTICE_SECRET = "practice-secret";

    private final Map<String, App> apps = new HashMap<>();
    private final Map<String, Consent> byCode = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /** One practice app is there from the beginning in each family. */
    Consents() {
        for (Family family : Family.values()) {
            apps.put(key(family.path(), PRACTICE_APP), new App(PRACTICE_APP, PRACTICE_SECRET, false));
        }
    }

    /** A yes, and what must come with its code. */
    record Consent(Grant grant, String redirect, @Nullable String challenge, Instant at) {

        void check(String app, String address, @Nullable String verifier) {
            if (!grant.app().equals(app)) {
                throw new Refusal(400, "invalid_grant", "The code was given to another app.");
            }
            if (!redirect.equals(address)) {
                throw new Refusal(400, "invalid_grant", "The redirect_uri is not that of the dialog.");
            }
            if (challenge != null
                    && (verifier == null || !Secrets.digest(verifier).equals(challenge))) {
                throw new Refusal(400, "invalid_grant", "The code_verifier does not fit the code_challenge.");
            }
        }
    }

    void apply(Line line) {
        Event event = line.event();
        if (event instanceof Event.AppMade made) {
            apps.put(key(made.family(), made.id()), new App(made.id(), made.secret(), made.partner()));
        } else if (event instanceof Event.ConsentGiven given) {
            byCode.put(given.code(), new Consent(given.grant(), given.redirect(), given.challenge(), line.at()));
        } else if (event instanceof Event.CodeUsed code) {
            used.add(code.code());
        }
    }

    Optional<App> app(String family, String id) {
        return Optional.ofNullable(apps.get(key(family, id)));
    }

    Consent unused(String code, String family, Instant notBefore) {
        Consent consent = byCode.get(code);
        if (consent == null || !consent.grant().family().equals(family)) {
            throw new Refusal(400, "invalid_grant", "There is no such code.");
        }
        if (used.contains(code)) {
            throw new Refusal(400, "invalid_grant", "This authorization code has been used.");
        }
        if (consent.at().isBefore(notBefore)) {
            throw new Refusal(400, "invalid_grant", "This authorization code has expired.");
        }
        return consent;
    }

    private static String key(String family, String id) {
        return family + "|" + id;
    }
}
