package dev.litfass.content.check;

import static dev.litfass.content.network.NetworkLimit.Kind.TEXT_BYTES;

import dev.litfass.content.network.NetworkLimit;
import dev.litfass.content.network.NetworkLimits;
import dev.litfass.content.network.TextCount;
import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Part;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.text.BlankText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        if (BlankText.is(text) && subject.draft().media().isEmpty()) {
            return Stream.of(empty("text-empty", channel));
        }
        var parts = subject.draft().parts();
        if (parts.stream().anyMatch(Part::saysNothing)) {
            return Stream.of(empty("part-empty", channel));
        }
        var limits = subject.limitsOf(channel);
        var before = limits.countOfWarning(subject.draft().contentWarning());
        return pieces(subject.draft(), text).stream().flatMap(piece -> tooLong(channel, limits, piece, before));
    }

    /** The post itself and what follows it. */
    private static List<Piece> pieces(Draft draft, String text) {
        var pieces = new ArrayList<Piece>();
        pieces.add(new Piece(0, text, !draft.media().isEmpty()));
        draft.parts()
                .forEach(part -> pieces.add(
                        new Piece(pieces.size(), part.text(), !part.media().isEmpty())));
        return pieces;
    }

    private static Finding empty(String rule, ChannelCard channel) {
        return Finding.ofChannel(rule, Finding.Severity.BLOCK, channel.id(), Map.of());
    }

    private static Stream<Finding> tooLong(ChannelCard channel, NetworkLimits limits, Piece piece, int before) {
        var text = piece.text();
        return Stream.of(
                        limits.ofText(piece.hasPictures())
                                .flatMap(limit ->
                                        over(channel, limits, limit, piece, before + limits.count(text), before)),
                        limits.of(TEXT_BYTES)
                                .flatMap(limit -> over(channel, limits, limit, piece, TextCount.utf8Bytes(text), 0)))
                .flatMap(Optional::stream);
    }

    private static Optional<Finding> over(
            ChannelCard channel, NetworkLimits limits, NetworkLimit limit, Piece piece, int measured, int before) {
        if (measured <= limit.value()) {
            return Optional.empty();
        }
        var part = piece.number();
        var text = piece.text();
        var bytes = limit.unit() == NetworkLimit.Unit.BYTES;
        var rule = bytes ? "text-too-many-bytes" : "text-too-long";
        var place = bytes || part > 0
                ? null
                : new Finding.Place(limits.offsetBeyond(text, limit.value() - before), text.length());
        return Optional.of(Finding.beyond(rule, channel, limit, measured, params(channel, part, before))
                .at(place));
    }

    /** The number of the part and the length of the warning stand only where there are any: the sentence is another. */
    private static Map<String, String> params(ChannelCard channel, int part, int warning) {
        var params = new HashMap<String, String>();
        params.put("network", channel.network().displayName());
        params.put("channel", channel.name());
        if (part > 0) {
            params.put("part", String.valueOf(part + 1));
        }
        if (warning > 0) {
            params.put("warning", String.valueOf(warning));
        }
        return Map.copyOf(params);
    }

    /** One text of a post: 0 for the post itself, from 1 on what follows it. */
    private record Piece(int number, String text, boolean hasPictures) {}
}
