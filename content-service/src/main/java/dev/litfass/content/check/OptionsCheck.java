package dev.litfass.content.check;

import dev.litfass.content.post.Options;
import dev.litfass.contracts.directory.ChannelCard;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether a post is shown otherwise on some channel than somebody chose. */
@Component
class OptionsCheck implements Check {

    @Override
    public Stream<Finding> look(Subject subject) {
        var options = subject.draft().options();
        return options == null
                ? Stream.of()
                : subject.channels().stream()
                        .filter(channel -> !subject.limitsOf(channel).letsChooseHowItIsShown())
                        .flatMap(channel -> onChannel(channel, options).stream());
    }

    private static List<Finding> onChannel(ChannelCard channel, Options options) {
        var network = channel.network().displayName();
        var findings = new ArrayList<Finding>();
        if (options.contentWarning() != null || Boolean.TRUE.equals(options.sensitive())) {
            findings.add(finding(
                    channel,
                    "warning-not-offered",
                    network + " zeigt keine Inhaltswarnung: Text und Bilder stehen dort offen.",
                    network + " shows no content warning: text and pictures stand there openly."));
        }
        if (options.visibility() != Options.Visibility.PUBLIC) {
            findings.add(finding(
                    channel,
                    "visibility-not-offered",
                    network + " lässt nicht wählen, wer den Beitrag sieht: Dort sehen ihn alle.",
                    network + " lets nobody choose who sees the post: there everybody does."));
        }
        return findings;
    }

    private static Finding finding(ChannelCard channel, String rule, String de, String en) {
        return new Finding(
                rule,
                Finding.Severity.WARN,
                channel.id(),
                null,
                null,
                new Finding.Words(de, en),
                new Finding.Words("Diesen Kanal weglassen oder es so wollen.", "Leave this channel out, or mean it."),
                null);
    }
}
