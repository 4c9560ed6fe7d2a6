package dev.litfass.content.check;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.litfass.content.network.NetworkLimit;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.Id;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a check says about a draft: the rule, how bad it is, and where. What it means and how to mend it the web app
 * says, by the rule.
 *
 * @param channelId the channel it is about; null where it is about the whole post
 * @param measure the measured value beside the limit, where something was counted
 * @param place where in the text
 * @param params what the sentence names beside the measure: the network, the channel, a picture, the part
 */
public record Finding(
        String rule,
        Severity severity,
        @Nullable ChannelId channelId,
        @JsonUnwrapped @Nullable Measure measure,
        @JsonUnwrapped @Nullable Place place,
        Map<String, String> params,
        @Nullable Source source) {

    /** The parameter in which a rule of a client says why it is one. */
    static final String REASON = "reason";

    /** Whether a post can go out with it. */
    public enum Severity {
        BLOCK,
        WARN,
        HINT
    }

    /** What was counted. */
    public record Measure(long measured, long limit, String unit) {}

    /** UTF-16 offsets in the channel's text, the end exclusive. */
    public record Place(int from, int to) {}

    /** Where the rule comes from. */
    public record Source(String url, LocalDate verifiedOn) {}

    /** A rule could not be applied to this draft, so nobody knows whether it holds. */
    static Finding ofBrokenRule() {
        return ofPost("check-broken", Severity.BLOCK, Map.of());
    }

    /** About the whole post, with nothing counted. */
    static Finding ofPost(String rule, Severity severity, Map<String, String> params) {
        return new Finding(rule, severity, null, null, null, params, null);
    }

    /** About a channel, with nothing counted. */
    static Finding ofChannel(String rule, Severity severity, ChannelId channel, Map<String, String> params) {
        return new Finding(rule, severity, channel, null, null, params, null);
    }

    /** That a network's limit is passed, which blocks where the limit is sure. */
    static Finding beyond(
            String rule, ChannelCard channel, NetworkLimit limit, long measured, Map<String, String> params) {
        return new Finding(
                rule,
                limit.blocks() ? Severity.BLOCK : Severity.WARN,
                channel.id(),
                new Measure(measured, limit.value(), limit.unit().name()),
                null,
                params,
                new Source(limit.sourceUrl(), limit.verifiedOn()));
    }

    /** The same with a place in the text. */
    Finding at(@Nullable Place there) {
        return new Finding(rule, severity, channelId, measure, there, params, source);
    }

    /** True where it is about this channel, or about all of them. */
    public boolean concerns(ChannelId channel) {
        return channelId == null || channelId.equals(channel);
    }

    /** What tells it from others, wherever in the text it stands, and in whatever words the rule gives its reason. */
    @JsonIgnore
    String trace() {
        var told = new TreeMap<>(params);
        told.remove(REASON);
        return rule + " " + Id.named(severity + " " + channelId + " " + told);
    }

    @JsonIgnore
    public boolean blocks() {
        return severity == Severity.BLOCK;
    }
}
