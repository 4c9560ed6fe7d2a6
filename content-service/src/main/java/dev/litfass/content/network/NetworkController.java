package dev.litfass.content.network;

import static dev.litfass.contracts.caller.Permission.READ;

import dev.litfass.contracts.network.Network;
import dev.litfass.platform.caller.Requires;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the editor has to know of the networks before anything is written. */
@RestController
class NetworkController {

    private final Networks networks;

    NetworkController(Networks networks) {
        this.networks = networks;
    }

    /** The networks that ask something of their own, or show posts beforehand. */
    @Requires(READ)
    @GetMapping("/api/networks")
    Asking all() {
        return new Asking(Arrays.stream(Network.values())
                .map(network -> new NetworkView(
                        network, networks.profile(network).options().fields(), networks.previews(network)))
                .filter(view -> !view.options().isEmpty() || view.previews())
                .toList());
    }

    /** All of them. */
    record Asking(List<NetworkView> items) {}

    /**
     * One network, and what it wants to know of a post.
     *
     * @param previews whether it shows posts before they are public
     */
    record NetworkView(Network network, List<OptionField> options, boolean previews) {}
}
