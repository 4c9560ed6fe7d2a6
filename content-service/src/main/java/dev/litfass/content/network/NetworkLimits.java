package dev.litfass.content.network;

import static dev.litfass.content.network.NetworkLimit.Trust.OFFICIAL;

import dev.litfass.contracts.network.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a server of a network allows: usually what the network said on the day noted, where a server says otherwise of
 * itself, what it says.
 *
 * @param pictureTypes the kinds of pictures and videos it takes; empty where it has not said
 * @param letsChooseHowItIsShown true where a post can have a content warning, and be shown to few
 */
public record NetworkLimits(
        Network network,
        TextCounter counter,
        List<NetworkLimit> limits,
        Set<String> pictureTypes,
        boolean letsChooseHowItIsShown) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The same as they stand in {@code limits.json} beside a class of the network's package. */
    public static NetworkLimits read(Network network, TextCounter counter, Class<?> beside) {
        return of(network, counter, file(beside, "limits.json"));
    }

    /** The limits in a file beside a class of the network's package. */
    public static NetworkLimit[] file(Class<?> beside, String name) {
        try (var file = Objects.requireNonNull(beside.getResourceAsStream(name), name)) {
            return JSON.readValue(file, NetworkLimit[].class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The limits of a network whose posts everybody sees, as they are. */
    public static NetworkLimits of(Network network, TextCounter counter, NetworkLimit... limits) {
        return new NetworkLimits(network, counter, List.of(limits), Set.of(), false);
    }

    /** The same of a network that lets one choose how a post is shown. */
    public NetworkLimits withChoiceHowItIsShown() {
        return new NetworkLimits(network, counter, limits, pictureTypes, true);
    }

    /** The same with what a server says of itself; a value that cannot be meant is left as it was. */
    public NetworkLimits with(NetworkLimit.Kind kind, long value, String source, LocalDate readOn) {
        return value <= 0
                ? this
                : with(limits.stream()
                        .map(limit -> limit.kind() == kind
                                ? new NetworkLimit(kind, value, limit.unit(), OFFICIAL, source, readOn)
                                : limit)
                        .toList());
    }

    /** The same with more of them, of which each counts from its day on. */
    public NetworkLimits and(List<NetworkLimit> more) {
        return with(Stream.concat(limits.stream(), more.stream()).toList());
    }

    /** What counts on this day: one limit of a kind. */
    public NetworkLimits on(LocalDate day) {
        var inForce = new EnumMap<NetworkLimit.Kind, NetworkLimit>(NetworkLimit.Kind.class);
        limits.stream()
                .filter(limit -> limit.countsOn(day))
                .forEach(limit -> inForce.merge(limit.kind(), limit, NetworkLimit::orLater));
        return with(List.copyOf(inForce.values()));
    }

    /** The same without limits of these kinds. */
    public NetworkLimits without(Set<NetworkLimit.Kind> kinds) {
        return with(
                limits.stream().filter(limit -> !kinds.contains(limit.kind())).toList());
    }

    /** The same with these in place of those of their kinds. */
    public NetworkLimits replacing(NetworkLimit... own) {
        var kinds = Stream.of(own).map(NetworkLimit::kind).collect(Collectors.toSet());
        return with(
                Stream.concat(without(kinds).limits().stream(), Stream.of(own)).toList());
    }

    private NetworkLimits with(List<NetworkLimit> own) {
        return new NetworkLimits(network, counter, own, pictureTypes, letsChooseHowItIsShown);
    }

    public NetworkLimits with(TextCounter own) {
        return new NetworkLimits(network, own, limits, pictureTypes, letsChooseHowItIsShown);
    }

    public NetworkLimits withPictureTypes(Set<String> types) {
        return new NetworkLimits(network, counter, limits, Set.copyOf(types), letsChooseHowItIsShown);
    }

    /** Of pictures, or of videos, it takes any kind where it has named none of them. */
    public boolean takes(String type) {
        var family = type.substring(0, type.indexOf('/') + 1);
        return pictureTypes.contains(type) || pictureTypes.stream().noneMatch(named -> named.startsWith(family));
    }

    public Optional<NetworkLimit> of(NetworkLimit.Kind kind) {
        return limits.stream().filter(limit -> limit.kind() == kind).findFirst();
    }

    /** How long a text may be, alone; 0 where the network sets no limit. */
    public int mostText() {
        return of(NetworkLimit.Kind.TEXT)
                .map(limit -> (int) Math.min(Integer.MAX_VALUE, limit.value()))
                .orElse(0);
    }

    /** How long a text may be, alone or beside pictures. */
    public Optional<NetworkLimit> ofText(boolean besidePictures) {
        return of(NetworkLimit.Kind.TEXT_BESIDE_PICTURES)
                .filter(limit -> besidePictures)
                .or(() -> of(NetworkLimit.Kind.TEXT));
    }

    /** The text as this network counts it, in its own unit. */
    public int count(String text) {
        return counter.count(text);
    }

    /** A content warning as this network counts it: not at all where it has none. */
    public int countOfWarning(String warning) {
        return letsChooseHowItIsShown ? counter.countOfWarning(warning) : 0;
    }

    /** The UTF-16 offset at which the text passes the limit. */
    public int offsetBeyond(String text, long limit) {
        return counter.offsetBeyond(text, limit);
    }
}
