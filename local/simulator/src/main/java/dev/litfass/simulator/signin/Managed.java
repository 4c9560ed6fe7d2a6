package dev.litfass.simulator.signin;

import static dev.litfass.simulator.ledger.Semantics.B;
import static dev.litfass.simulator.ledger.Semantics.C;
import static dev.litfass.simulator.ledger.Semantics.C_PLUS;

import dev.litfass.simulator.ledger.Rules;
import org.jspecify.annotations.Nullable;

/**
 * An account of a practice person at one of the networks. What it publishes is said by the simulator's account with its
 * handle.
 *
 * @param id the network's own id, without the words around it
 * @param username how people find it there
 * @param page the Facebook page it belongs to, of an Instagram account
 */
public record Managed(
        Kind kind,
        String id,
        String handle,
        String name,
        String username,
        @Nullable String page) {

    /** What kind of account it is, and how its network treats a post that comes twice. */
    public enum Kind {
        PAGE(Family.GRAPH, "Facebook", new Rules(B, 0, 63_206, true, true, false, 30 * 86_400, 0, 0, 0, 10)),
        INSTAGRAM(Family.GRAPH, "Instagram", new Rules(B, 0, 2_200, true, true, false, 86_400, 0, 50, 2, 10)),
        THREADS(Family.THREADS, "Threads", new Rules(B, 0, 500, true, true, false, 86_400, 0, 250, 1, 20)),
        ORGANIZATION(Family.LINKEDIN, "LinkedIn", new Rules(C_PLUS, 0, 3_000, true, true, false, 0, 0, 0, 0, 20)),
        MEMBER(Family.LINKEDIN, "LinkedIn", new Rules(C_PLUS, 0, 3_000, true, true, false, 0, 0, 0, 0, 20)),
        X(Family.X, "X", new Rules(C_PLUS, 0, 4_000, true, false, false, 0, 0, 0, 0, 4)),
        YOUTUBE(Family.GOOGLE, "YouTube", new Rules(B, 0, 5_200, true, true, false, 0, 0, 0, 2, 2)),
        PLACE(Family.GOOGLE, "Google Business", new Rules(C, 0, 1_500, true, true, false, 0, 0, 0, 0, 1)),
        TIKTOK(Family.TIKTOK, "TikTok", new Rules(B, 0, 4_100, true, true, false, 0, 0, 0, 2, 35));

        private final Family family;
        private final String network;
        private final Rules rules;

        Kind(Family family, String network, Rules rules) {
            this.family = family;
            this.network = network;
            this.rules = rules;
        }

        public Family family() {
            return family;
        }

        /** The network as people call it. */
        public String network() {
            return network;
        }

        /** What holds for such an account until a test changes it. */
        public Rules rules() {
            return rules;
        }
    }
}
