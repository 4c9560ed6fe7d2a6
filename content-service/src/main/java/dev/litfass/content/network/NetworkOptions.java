package dev.litfass.content.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a network wants to know of a post beside what every network is told, what does not go together there, and which
 * limits hold where something is chosen.
 */
public record NetworkOptions(List<OptionField> fields, Rule rule, Limiting limiting) {

    public static final NetworkOptions NONE = of();

    /** Fields of which each stands for itself. */
    public static NetworkOptions of(OptionField... fields) {
        return new NetworkOptions(List.of(fields), asked -> Stream.of(), (usual, values) -> usual);
    }

    /** The same with what does not go together. */
    public NetworkOptions with(Rule own) {
        return new NetworkOptions(fields, own, limiting);
    }

    /** The same with other limits where something is chosen. */
    public NetworkOptions limiting(Limiting own) {
        return new NetworkOptions(fields, rule, own);
    }

    public Optional<OptionField> field(String name) {
        return fields.stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** What does not go together; each field is well written by then. */
    public interface Rule {
        Stream<Fault> look(Asked asked);
    }

    /** The limits of a post of which this was chosen. */
    public interface Limiting {
        NetworkLimits of(NetworkLimits usual, Map<String, String> values);
    }

    /**
     * What is asked of the network, and what it is asked beside.
     *
     * @param text what the post says on this channel
     * @param pictures how many the post has, videos among them
     * @param videos how many of these are videos
     * @param parts how many follow it
     */
    public record Asked(Map<String, String> values, String text, int pictures, int videos, int parts) {

        public boolean has(String name) {
            return values.containsKey(name);
        }

        /** What was written, or nothing. */
        public String of(String name) {
            return values.getOrDefault(name, "");
        }

        /** What was written, one thing a line. */
        public List<String> lines(String name) {
            return NetworkOptions.lines(of(name));
        }
    }

    /**
     * Something that does not go together.
     *
     * @param fault by which the pages find its words
     * @param blocks false where the post may go out all the same
     */
    public record Fault(String field, String fault, boolean blocks) {

        public Fault(String field, String fault) {
            this(field, fault, true);
        }
    }

    /** One thing a line, without those that say nothing. */
    public static List<String> lines(String value) {
        return value.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
