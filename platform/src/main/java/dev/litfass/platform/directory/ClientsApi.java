package dev.litfass.platform.directory;

import dev.litfass.contracts.alert.AlertBatch;
import dev.litfass.contracts.approval.ApprovalLetter;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.directory.ChannelTested;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.contracts.directory.PublishingRules;
import dev.litfass.contracts.directory.ReconnectNeeded;
import dev.litfass.contracts.directory.ViewerCard;
import dev.litfass.platform.upstream.UpstreamErrors;
import dev.litfass.platform.upstream.UpstreamHeaders;
import java.util.List;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What clients-service answers inside the system. Blocking; call it through {@link ChannelDirectory} alone. */
@FeignClient(
        name = "clients",
        url = "${litfass.upstream.clients}",
        configuration = {UpstreamErrors.class, UpstreamHeaders.class})
public interface ClientsApi {

    @GetMapping("/internal/clients")
    List<ClientCard> clients();

    @GetMapping("/internal/clients/{clientId}")
    ClientCard client(@PathVariable("clientId") String clientId);

    /** The channels of every client, also paused and removed ones. */
    @GetMapping("/internal/channels")
    List<ChannelCard> channels();

    @GetMapping("/internal/clients/{clientId}/channels")
    List<ChannelCard> channelsOf(@PathVariable("clientId") String clientId);

    @GetMapping("/internal/clients/{clientId}/channels/{channelId}/credential")
    ChannelCredential credential(
            @PathVariable("clientId") String clientId, @PathVariable("channelId") String channelId);

    @GetMapping("/internal/clients/{clientId}/publishing-rules")
    PublishingRules publishingRules(@PathVariable("clientId") String clientId);

    @PutMapping("/internal/clients/{clientId}/channels/{channelId}/reconnect")
    void needsReconnect(
            @PathVariable("clientId") String clientId,
            @PathVariable("channelId") String channelId,
            @RequestBody ReconnectNeeded reason);

    @PutMapping("/internal/clients/{clientId}/channels/{channelId}/tested")
    void tested(
            @PathVariable("clientId") String clientId,
            @PathVariable("channelId") String channelId,
            @RequestBody ChannelTested outcome);

    @GetMapping("/internal/clients/{clientId}/viewers")
    List<ViewerCard> viewers(@PathVariable("clientId") String clientId);

    /** Mails somebody of the client company a link to a request for approval; told again it is the same mail. */
    @PutMapping("/internal/clients/{clientId}/approval-letters")
    void approvalLetter(@PathVariable("clientId") String clientId, @RequestBody ApprovalLetter letter);

    @PutMapping("/internal/clients/{clientId}/channels/{channelId}/renewal-wanted")
    void renewalWanted(@PathVariable("clientId") String clientId, @PathVariable("channelId") String channelId);

    /** What happened and people must know; told again it does no harm. */
    @PutMapping("/internal/alerts")
    void alerts(@RequestBody AlertBatch alerts);
}
