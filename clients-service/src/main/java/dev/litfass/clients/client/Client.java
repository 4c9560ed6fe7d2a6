package dev.litfass.clients.client;

import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.directory.ClientCard.ApprovalPolicy;
import dev.litfass.contracts.directory.ClientCard.ResponseTarget;
import dev.litfass.contracts.directory.ClientCard.Voice;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.worktime.WorkTime;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Objects;
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
        @Nullable Portal portal,
        @Version @Nullable Long version) {

    /**
     * How long a viewer stays in the portal on one device.
     *
     * @param sessionHours from 8 hours to 90 days
     */
    public record Portal(@Min(8) @Max(2160) int sessionHours) {

        /** 30 days; what clients have that are opened now. */
        static final Portal USUAL = new Portal(720);

        /** What all clients had before they could choose. */
        static final Portal BEFORE = new Portal(8);
    }

    /** What a company is called, the colour it is told apart by, and how it speaks. */
    public record Identity(String name, String colour, Voice voice) {}

    Client changed(Identity next, WorkTime work, ResponseTarget target, ApprovalPolicy policy, long seen) {
        return new Client(id, next, work, target, policy, archived, portal, seen);
    }

    Client archived(boolean away, long seen) {
        return new Client(id, identity, workTime, responseTarget, approvalPolicy, away, portal, seen);
    }

    /** The same with another stay in the portal; what is not said stays as it is. */
    Client admitting(@Nullable Portal next) {
        return next == null
                ? this
                : new Client(id, identity, workTime, responseTarget, approvalPolicy, archived, next, version);
    }

    public Portal portalRules() {
        return Objects.requireNonNullElse(portal, Portal.BEFORE);
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
