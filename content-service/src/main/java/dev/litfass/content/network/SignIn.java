package dev.litfass.content.network;

import dev.litfass.contracts.directory.Grant;
import dev.litfass.contracts.directory.NetworkApp;
import dev.litfass.contracts.network.Network;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * How the accounts of one network are opened to the agency's app: OAuth 2 (RFC 6749, with PKCE of RFC 7636 where the
 * network has it), in the network's own dialect. It stores nothing and decides nothing.
 */
public interface SignIn {

    Network network();

    /** The address of the network's API, as a channel keeps it; without a slash at the end. */
    String server();

    /** What is asked for, in the network's words. */
    List<String> scopes();

    /**
     * Which of these a post needs, so that without it none goes out.
     *
     * @param accountId the network's own id of the account; null where only its handle is known
     */
    Set<String> neededToPost(@Nullable String accountId);

    /** The address at which the network asks the person. */
    String dialog(Question question);

    /** What the person's yes opens: the accounts that they manage, each with what opens it. */
    Mono<Opened> open(NetworkApp app, Consent consent);

    /** A credential before it ends, or after; where there is nothing to renew it with it is over. */
    Mono<Renewal> renew(NetworkApp app, Grant grant);

    /**
     * What is asked.
     *
     * @param state comes back with the answer
     * @param challenge the SHA-256 of the verifier, in base64url; networks without PKCE do not look at it
     * @param redirect where the person comes back to; exactly the one that the app has at the network
     */
    record Question(NetworkApp app, String state, String challenge, String redirect) {}

    /** What the person came back with, and what proves that it was us who asked. */
    record Consent(String code, String verifier, String redirect) {
        @Override
        public String toString() {
            return "Consent[…]";
        }
    }

    /** What came of a yes. */
    sealed interface Opened {

        /**
         * These accounts, perhaps none.
         *
         * @param missing of what was asked for, what the person did not give
         */
        record Accounts(List<ManagedAccount> accounts, Set<String> missing) implements Opened {}

        /** The network takes the yes back, or does not know our app. */
        record Turned(Reason reason) implements Opened {}

        /** Nobody answered; the same yes is not good for a second try. */
        record Silent(Reason reason) implements Opened {}
    }

    /**
     * An account that a person manages.
     *
     * @param id the network's own id of it
     * @param hint what tells it from others of the same name, such as the page an Instagram account belongs to
     */
    record ManagedAccount(
            String id, Account account, @Nullable String hint, Grant grant) {}

    /** What came of renewing. */
    sealed interface Renewal {

        /** This opens the account from now on. */
        record Renewed(Grant grant) implements Renewal {}

        /** A person has to connect the account again. */
        record Over(Reason reason) implements Renewal {}

        /** Perhaps later. */
        record Later(Reason reason) implements Renewal {}
    }
}
