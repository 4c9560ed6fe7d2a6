package dev.litfass.content.network.graph;

import dev.litfass.content.network.Outcome;
import dev.litfass.platform.network.Reply;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * How many posts an account has made of those it may make in 24 hours. The documents name 25, 50, 100 and 250; the
 * account itself says what holds (https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user/
 * content_publishing_limit and …/documentation/threads/overview, read 2026-11-30).
 */
public final class PublishingLimit {

    private final String path;
    private final String usage;
    private final String config;

    /**
     * The limit of an account.
     *
     * @param path where the account says it
     * @param usage the field with how many it made
     * @param config the field with how many it may make
     */
    public PublishingLimit(String path, String usage, String config) {
        this.path = path;
        this.usage = usage;
        this.config = config;
    }

    /** Empty where some are left. */
    public Mono<Outcome> usedUp(Graph graph, GraphAnswers answers) {
        return graph.get(path + "?fields=" + usage + "," + config).mapNotNull(reply -> why(reply, answers));
    }

    /** An account that cannot tell is tried: the network itself holds to its limit. */
    private @Nullable Outcome why(Reply reply, GraphAnswers answers) {
        var used = Graph.read(reply, this::isUsedUp);
        if (used != null) {
            return used ? new ContainerErrors(answers).quotaUsed() : null;
        }
        return answers.ofPreparation(reply, answers::goneAccount) instanceof Outcome.Refused refused ? refused : null;
    }

    private boolean isUsedUp(JsonNode said) {
        var limit = said.at("/data/0");
        var total = limit.path(config).path("quota_total").asLong(0);
        return total > 0 && limit.path(usage).asLong(0) >= total;
    }
}
