package dev.litfass.platform.directory;

import dev.litfass.contracts.directory.ChannelAccess;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChosenAccount;
import dev.litfass.contracts.directory.ConnectionLetter;
import dev.litfass.contracts.directory.GrantRenewal;
import dev.litfass.contracts.directory.GrantRenewed;
import dev.litfass.contracts.directory.GrantedAccounts;
import dev.litfass.contracts.directory.NetworkApp;
import dev.litfass.contracts.session.Secret;
import dev.litfass.platform.upstream.UpstreamErrors;
import dev.litfass.platform.upstream.UpstreamHeaders;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** What clients-service keeps for whoever connects accounts. Blocking; call it through {@link ConnectionDirectory} alone. */
@FeignClient(
        name = "clients",
        contextId = "connections",
        url = "${litfass.upstream.clients}",
        configuration = {UpstreamErrors.class, UpstreamHeaders.class})
public interface ConnectionsApi {

    @PostMapping("/internal/grant-renewals")
    List<GrantRenewal> grantRenewals();

    @PutMapping("/internal/clients/{clientId}/channels/{channelId}/renewal")
    void renewed(
            @PathVariable("clientId") String clientId,
            @PathVariable("channelId") String channelId,
            @RequestBody GrantRenewed renewed);

    /** How long what opens the channels of every client lasts. */
    @GetMapping("/internal/channel-accesses")
    List<ChannelAccess> channelAccesses();

    /** The agency's app at a network; {@code not-found} where there is none yet. */
    @GetMapping("/internal/network-apps/{network}")
    NetworkApp networkApp(@PathVariable("network") String network);

    @PutMapping("/internal/clients/{clientId}/connections/{connectionId}/link")
    Secret connectionLink(
            @PathVariable("clientId") String clientId,
            @PathVariable("connectionId") String connectionId,
            @RequestBody Map<String, Instant> until);

    /** Mails the link to somebody; refused where they got one a moment ago. */
    @PostMapping("/internal/clients/{clientId}/connections/{connectionId}/letters")
    void connectionLetter(
            @PathVariable("clientId") String clientId,
            @PathVariable("connectionId") String connectionId,
            @RequestBody ConnectionLetter letter);

    @DeleteMapping("/internal/clients/{clientId}/connections/{connectionId}/link")
    void withdrawConnectionLink(
            @PathVariable("clientId") String clientId, @PathVariable("connectionId") String connectionId);

    @PutMapping("/internal/clients/{clientId}/connections/{connectionId}/grants")
    void granted(
            @PathVariable("clientId") String clientId,
            @PathVariable("connectionId") String connectionId,
            @RequestBody GrantedAccounts accounts);

    @PostMapping("/internal/clients/{clientId}/connections/{connectionId}/channel")
    ChannelCard choose(
            @PathVariable("clientId") String clientId,
            @PathVariable("connectionId") String connectionId,
            @RequestBody ChosenAccount chosen);
}
