package dev.litfass.content.network.simulator;

import dev.litfass.platform.network.Reply;

/** How a draft stands at the network. */
enum DraftState {
    /** It can be made public, or is. */
    USABLE,
    PROCESSING,
    /** It failed, expired or is gone; another has to be made. */
    LOST,
    UNCLEAR;

    static DraftState of(Reply reply) {
        if (!(reply instanceof Reply.Answer answer)) {
            return UNCLEAR;
        }
        if (answer.status() == 404) {
            return LOST;
        }
        if (!answer.isSuccess()) {
            return UNCLEAR;
        }
        return switch (answer.json().path("status").stringValue("")) {
            case "DRAFT", "PUBLISHED" -> USABLE;
            case "PROCESSING" -> PROCESSING;
            case "FAILED", "EXPIRED" -> LOST;
            default -> UNCLEAR;
        };
    }
}
