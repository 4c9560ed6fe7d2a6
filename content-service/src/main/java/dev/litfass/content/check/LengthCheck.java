package dev.litfass.content.check;

import static dev.litfass.content.network.NetworkLimit.Kind.TEXT;
import static dev.litfass.content.network.NetworkLimit.Kind.TEXT_BYTES;

import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.TextCount;
import dev.litfass.kernel.directory.ChannelCard;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the text fits, counted as each network counts. */
@Component
class LengthCheck implements Check {

    @Override
    public Stream<Finding> look(Subject subject) {
        return subject.channels().stream().flatMap(channel -> onChannel(subject, channel));
    }

    private static Stream<Finding> onChannel(Subject subject, ChannelCard channel) {
        var text = subject.draft().textOn(channel.id());
        if (text.isBlank() && subject.draft().media().isEmpty()) {
            return Stream.of(new Finding(
                    "text-empty",
                    Finding.Severity.BLOCK,
                    channel.id(),
                    null,
                    null,
                    new Finding.Words("Der Beitrag ist leer.", "The post is empty."),
                    new Finding.Words("Text schreiben oder ein Bild hinzufügen.", "Write text or add a picture."),
                    null));
        }
        var limits = subject.limitsOf(channel);
        return Stream.of(
                        limits.of(TEXT).flatMap(limit -> over(channel, limits, limit, text, limits.count(text))),
                        limits.of(TEXT_BYTES)
                                .flatMap(limit -> over(channel, limits, limit, text, TextCount.utf8Bytes(text))))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> over(
            ChannelCard channel, NetworkLimits limits, NetworkLimit limit, String text, int measured) {
        if (measured <= limit.value()) {
            return Optional.empty();
        }
        var network = channel.network().displayName();
        var excess = measured - limit.value();
        var bytes = limit.unit() == NetworkLimit.Unit.BYTES;
        return Optional.of(new Finding(
                bytes ? "text-too-many-bytes" : "text-too-long",
                limit.blocks() ? Finding.Severity.BLOCK : Finding.Severity.WARN,
                channel.id(),
                new Finding.Measure(measured, limit.value(), limit.unit().name()),
                bytes ? null : new Finding.Place(limits.offsetBeyond(text, limit.value()), text.length()),
                new Finding.Words(
                        network + " nimmt " + limit.value() + (bytes ? " Bytes" : " Zeichen") + ", der Text hat "
                                + measured + ".",
                        network + " takes " + limit.value() + (bytes ? " bytes" : " characters") + ", the text has "
                                + measured + "."),
                new Finding.Words(
                        "Um " + excess + " kürzen oder eine eigene Fassung für " + channel.name() + " schreiben.",
                        "Shorten it by " + excess + " or write a variant for " + channel.name() + "."),
                new Finding.Source(limit.sourceUrl(), limit.verifiedOn())));
    }
}
