package dev.litfass.content.check;

import dev.litfass.content.post.Options;
import dev.litfass.contracts.directory.ChannelCard;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
        var params = Map.of("network", channel.network().displayName());
        var findings = new ArrayList<Finding>();
        if (options.contentWarning() != null || Boolean.TRUE.equals(options.sensitive())) {
            findings.add(Finding.ofChannel("warning-not-offered", Finding.Severity.WARN, channel.id(), params));
        }
        if (options.visibility() != Options.Visibility.PUBLIC) {
            findings.add(Finding.ofChannel("visibility-not-offered", Finding.Severity.WARN, channel.id(), params));
        }
        return findings;
    }
}
