package dev.litfass.content.network.webhook;

import static dev.litfass.content.network.NetworkLimit.Trust.ASSUMED;
import static dev.litfass.content.network.NetworkLimit.Unit.GRAPHEMES;
import static dev.litfass.content.network.NetworkLimit.Unit.PIECES;

import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimit.Kind;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.NetworkProfile;
import dev.litfass.content.network.OptionField;
import dev.litfass.content.network.Prepared;
import dev.litfass.content.network.TextCounter;
import dev.litfass.contracts.network.Network;
import java.time.LocalDate;
import java.util.List;

/** What a call of ours carries. A receiver may take less; that it says by refusing. */
final class WebhookProfile {

    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String TAGS = "tags";
    static final String LINK = "link";

    private static final LocalDate SET = LocalDate.of(2026, 11, 30);

    /** Payloads are best below 20 kB, says the standard, and the addresses of pictures are short. */
    private static final String STANDARD =
            "https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md";

    static final NetworkProfile PROFILE = new NetworkProfile(
                    NetworkLimits.of(
                            Network.WEBHOOK,
                            TextCounter.GRAPHEMES,
                            new NetworkLimit(Kind.TEXT, 10_000, GRAPHEMES, ASSUMED, STANDARD, SET),
                            new NetworkLimit(Kind.PICTURES, 10, PIECES, ASSUMED, STANDARD, SET),
                            new NetworkLimit(Kind.VIDEOS, 10, PIECES, ASSUMED, STANDARD, SET)),
                    List.of(),
                    Prepared.Nothing.class)
            .asking(NetworkOptions.of(
                    OptionField.text(TITLE, 200),
                    OptionField.text(SUMMARY, 500),
                    OptionField.lines(TAGS, 20),
                    OptionField.link(LINK)));

    private WebhookProfile() {}
}
