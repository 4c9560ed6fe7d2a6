package dev.litfass.content.network.webhook;

import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.OptionField;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.TextCounter;
import dev.litfass.contracts.network.Network;
import java.util.List;

/** What a call of ours carries. A receiver may take less; that it says by refusing. */
final class WebhookProfile {

    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String TAGS = "tags";
    static final String LINK = "link";

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.read(Network.WEBHOOK, TextCounter.GRAPHEMES, WebhookProfile.class),
                    List.of(),
                    Prepared.Nothing.class)
            .asking(NetworkOptions.of(
                    OptionField.text(TITLE, 200),
                    OptionField.text(SUMMARY, 500),
                    OptionField.lines(TAGS, 20),
                    OptionField.link(LINK)));

    private WebhookProfile() {}
}
