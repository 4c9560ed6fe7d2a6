package dev.litfass.content.check;

import dev.litfass.content.network.NetworkOptions;
import dev.litfass.content.network.Networks;
import dev.litfass.content.network.OptionField;
import dev.litfass.content.network.TextCount;
import dev.litfass.contracts.directory.ChannelCard;
import java.net.URI;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether what a channel's network is told beside the words is what it declares. */
@Component
class ChannelOptionsCheck implements Check {

    private final Networks networks;

    ChannelOptionsCheck(Networks networks) {
        this.networks = networks;
    }

    @Override
    public Stream<Finding> look(Subject subject) {
        return subject.channels().stream().flatMap(channel -> onChannel(subject, channel));
    }

    private Stream<Finding> onChannel(Subject subject, ChannelCard channel) {
        var declared = networks.profile(channel.network()).options();
        var values = subject.draft().optionsOn(channel.id());
        var unknown = values.keySet().stream()
                .filter(name -> declared.field(name).isEmpty())
                .map(name -> finding("option-unknown", channel, name, null));
        var faulty = declared.fields().stream()
                .flatMap(field -> fault(field, values.get(field.name()), channel).stream())
                .toList();
        if (!faulty.isEmpty()) {
            return Stream.concat(unknown, faulty.stream());
        }
        var asked = asked(subject, channel, values);
        return Stream.concat(unknown, declared.rule().look(asked).map(fault -> against(fault, channel)));
    }

    private static NetworkOptions.Asked asked(Subject subject, ChannelCard channel, Map<String, String> values) {
        var draft = subject.draft();
        var videos = draft.media().stream()
                .map(picture -> subject.assets().get(picture.assetId()))
                .filter(asset -> asset != null && asset.isVideo())
                .count();
        return new NetworkOptions.Asked(
                values,
                draft.textOn(channel.id()),
                draft.media().size(),
                (int) videos,
                draft.parts().size());
    }

    private static Optional<Finding> fault(OptionField field, @Nullable String value, ChannelCard channel) {
        if (value == null) {
            return field.required()
                    ? Optional.of(finding("option-missing", channel, field.name(), null))
                    : Optional.empty();
        }
        return switch (field.kind()) {
            case TEXT -> tooMuch("option-too-long", field, TextCount.graphemes(value), channel);
            case LINES ->
                tooMuch("option-too-many", field, NetworkOptions.lines(value).size(), channel);
            case CHOICE -> wrongUnless(field.choices().contains(value), "option-no-choice", field, channel);
            case FLAG -> wrongUnless(value.equals(OptionField.YES), "option-no-choice", field, channel);
            case LOCAL_TIME -> wrongUnless(isLocalTime(value), "option-no-time", field, channel);
            case NUMBER -> wrongUnless(isNumber(value, field.most()), "option-no-number", field, channel);
            case LINK -> wrongUnless(isLink(value), "option-no-link", field, channel);
        };
    }

    private static Optional<Finding> tooMuch(String rule, OptionField field, int measured, ChannelCard channel) {
        return measured <= field.most()
                ? Optional.empty()
                : Optional.of(finding(
                        rule, channel, field.name(), new Finding.Measure(measured, field.most(), "CHARACTERS")));
    }

    private static Optional<Finding> wrongUnless(boolean right, String rule, OptionField field, ChannelCard channel) {
        var measure = field.kind() == OptionField.Kind.NUMBER ? new Finding.Measure(0, field.most(), "NUMBER") : null;
        return right ? Optional.empty() : Optional.of(finding(rule, channel, field.name(), measure));
    }

    /** The pages find the words of field and fault by the network's constant. */
    private static Finding against(NetworkOptions.Fault fault, ChannelCard channel) {
        return new Finding(
                "option-fault",
                fault.blocks() ? Finding.Severity.BLOCK : Finding.Severity.WARN,
                channel.id(),
                null,
                null,
                Map.of(
                        "network",
                        channel.network().displayName(),
                        "option",
                        channel.network() + "." + fault.field(),
                        "fault",
                        channel.network() + "." + fault.fault()),
                null);
    }

    private static Finding finding(String rule, ChannelCard channel, String option, Finding.@Nullable Measure measure) {
        return new Finding(
                rule,
                Finding.Severity.BLOCK,
                channel.id(),
                measure,
                null,
                Map.of("network", channel.network().displayName(), "option", channel.network() + "." + option),
                null);
    }

    private static boolean isLocalTime(String value) {
        try {
            LocalDateTime.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean isNumber(String value, int most) {
        return value.matches("[1-9][0-9]{0,8}") && Integer.parseInt(value) <= most;
    }

    private static boolean isLink(String value) {
        try {
            var link = URI.create(value);
            var scheme = link.getScheme() == null ? "" : link.getScheme().toLowerCase(Locale.ROOT);
            return value.length() <= 2_000 && scheme.matches("https?") && link.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
