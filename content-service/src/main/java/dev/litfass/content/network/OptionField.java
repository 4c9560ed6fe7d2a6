package dev.litfass.content.network;

import java.util.List;

/**
 * Something a network wants to know of a post that others do not ask, as its own package declares it. What it is called
 * stands in the pages' texts, by network and name.
 *
 * @param name in camel case, of this network alone
 * @param most how many characters it may have, how many lines, or how large the number may be; 0 where it says nothing
 * @param required true where nothing goes out without it
 * @param choices what there is to choose from; empty where it is written freely
 */
public record OptionField(String name, Kind kind, int most, boolean required, List<String> choices) {

    /** How it is written. */
    public enum Kind {
        /** A line or a paragraph. */
        TEXT,
        /** One thing a line. */
        LINES,
        /** One of the choices. */
        CHOICE,
        /** Yes, or nothing. */
        FLAG,
        /** A date and a time of day, on the clock of the place it is about. */
        LOCAL_TIME,
        /** A whole number from 1 on. */
        NUMBER,
        /** An address on the web. */
        LINK
    }

    /** What a flag says that is set. */
    public static final String YES = "true";

    public static OptionField text(String name, int most) {
        return new OptionField(name, Kind.TEXT, most, false, List.of());
    }

    public static OptionField lines(String name, int most) {
        return new OptionField(name, Kind.LINES, most, false, List.of());
    }

    /** The first choice is what a network does anyway, so that it is never stored. */
    public static OptionField choice(String name, String... choices) {
        return new OptionField(name, Kind.CHOICE, 0, false, List.of(choices));
    }

    public static OptionField flag(String name) {
        return new OptionField(name, Kind.FLAG, 0, false, List.of());
    }

    public static OptionField localTime(String name) {
        return new OptionField(name, Kind.LOCAL_TIME, 0, false, List.of());
    }

    public static OptionField number(String name, int most) {
        return new OptionField(name, Kind.NUMBER, most, false, List.of());
    }

    public static OptionField link(String name) {
        return new OptionField(name, Kind.LINK, 0, false, List.of());
    }

    /** The same, without which nothing goes out. */
    public OptionField needed() {
        return new OptionField(name, kind, most, true, choices);
    }
}
