package dev.litfass.clients.mail;

import java.util.stream.IntStream;

/** A name, and the colour of the button as {@code #RRGGBB}: the agency's, or a client's where a client gets the mail. */
public record Look(String name, String colour) {

    /** The look of what the agency's own people get. */
    public static final Look AGENCY = new Look("Litfass", "#1C5D45");

    private static final String WHITE = "#ffffff";
    private static final String BLACK = "#1f2421";

    /** The contrast that text of usual size needs (WCAG 2.2, 1.4.3). */
    private static final double ENOUGH = 4.5;

    /** The colour of words on the button: white where it can be read, else black. */
    String ink() {
        return contrastToWhite() >= ENOUGH ? WHITE : BLACK;
    }

    private double contrastToWhite() {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        var light = IntStream.of(16, 8, 0)
                .mapToDouble(shift -> linear((rgb >> shift & 0xff) / 255.0))
                .toArray();
        return 1.05 / (0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] + 0.05);
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
