package dev.litfass.monitoring.mention;

import org.jspecify.annotations.Nullable;

/** Who said something; what is foreign is bounded. */
public record Author(String name, String handle, @Nullable String url) {

    private static final int LONGEST_NAME = 200;

    public Author {
        name = Bounded.text(name, LONGEST_NAME);
        handle = Bounded.text(handle, LONGEST_NAME);
        url = Bounded.url(url);
    }
}
