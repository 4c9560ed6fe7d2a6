package dev.litfass.clients.hook;

import dev.litfass.clients.secret.SealedSecret;
import dev.litfass.clients.secret.Secrets;
import dev.litfass.clients.secret.Vault;
import org.springframework.stereotype.Component;

/** Makes the secrets of hooks. */
@Component
class HookSecrets {

    private final Secrets secrets;
    private final Vault vault;

    HookSecrets(Secrets secrets, Vault vault) {
        this.secrets = secrets;
        this.vault = vault;
    }

    Fresh fresh(String hookId) {
        var text = secrets.hookSecret();
        return new Fresh(text, vault.seal(HookCall.bound(hookId), text));
    }

    /** A new secret as it is told once, and as it is stored. */
    record Fresh(String text, SealedSecret sealed) {

        @Override
        public String toString() {
            return "Fresh[…]";
        }
    }
}
