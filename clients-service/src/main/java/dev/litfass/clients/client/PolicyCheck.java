package dev.litfass.clients.client;

import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.id.ClientId;
import reactor.core.publisher.Mono;

/** Looks at an approval policy before it is stored. */
public interface PolicyCheck {

    /** Refuses one that the people there are could never fulfil. */
    Mono<Void> require(ClientId client, ApprovalPolicy policy);
}
