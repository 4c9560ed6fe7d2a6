package dev.litfass.clients.client;

import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.directory.ClientCard.ResponseTarget;
import dev.litfass.contracts.directory.ClientCard.Voice;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.worktime.WorkTime;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/** The file of a client company. */
@Document("clients")
public record Client(
        @Id ClientId id,
        Identity identity,
        WorkTime workTime,
        ResponseTarget responseTarget,
        ApprovalPolicy approvalPolicy,
        boolean archived,
        @Version @Nullable Long version) {

    /** What a company is called, the colour it is told apart by, and how it speaks. */
    public record Identity(String name, String colour, Voice voice) {}

    Client changed(Identity next, WorkTime work, ResponseTarget target, ApprovalPolicy policy, long seen) {
        return new Client(id, next, work, target, policy, archived, seen);
    }

    Client archived(boolean away, long seen) {
        return new Client(id, identity, workTime, responseTarget, approvalPolicy, away, seen);
    }

    /** What the other services may know of it. */
    public ClientCard card() {
        return new ClientCard(
                id,
                identity.name(),
                identity.colour(),
                archived,
                identity.voice(),
                workTime,
                responseTarget,
                approvalPolicy);
    }
}
