package dev.litfass.monitoring.source;

import dev.litfass.contracts.alert.AlertBatch;
import dev.litfass.contracts.approval.ApprovalLetter;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.directory.ChannelTested;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.directory.PublishingRules;
import dev.litfass.contracts.directory.ReconnectNeeded;
import dev.litfass.contracts.directory.ViewerCard;
import dev.litfass.platform.directory.ClientsApi;
import java.util.List;

/** A clients-service that knows one channel. */
public record OneChannel(ChannelCredential only) implements ClientsApi {

    @Override
    public List<ClientCard> clients() {
        return List.of();
    }

    @Override
    public ClientCard client(String clientId) {
        throw new IllegalStateException("nobody asks for " + clientId);
    }

    @Override
    public List<ChannelCard> channels() {
        return List.of(only.channel());
    }

    @Override
    public List<ChannelCard> channelsOf(String clientId) {
        return channels();
    }

    @Override
    public ChannelCredential credential(String clientId, String channelId) {
        return only;
    }

    @Override
    public void tested(String clientId, String channelId, ChannelTested outcome) {
        throw new IllegalStateException("a reader tests nothing");
    }

    @Override
    public void needsReconnect(String clientId, String channelId, ReconnectNeeded reason) {
        throw new IllegalStateException("a reader reports nothing itself");
    }

    @Override
    public void renewalWanted(String clientId, String channelId) {
        throw new IllegalStateException("a reader wants nothing renewed itself");
    }

    @Override
    public PublishingRules publishingRules(String clientId) {
        throw new IllegalStateException("a reader publishes nothing");
    }

    @Override
    public List<ViewerCard> viewers(String clientId) {
        throw new IllegalStateException("a reader asks for nobody of " + clientId);
    }

    @Override
    public void approvalLetter(String clientId, ApprovalLetter letter) {
        throw new IllegalStateException("a reader writes to nobody");
    }

    @Override
    public void alerts(AlertBatch alerts) {
        throw new IllegalStateException("a reader alerts nobody itself");
    }
}
