package dev.litfass.content.network;

import dev.litfass.platform.text.Excerpt;
import dev.litfass.platform.text.WebAddress;

/** Whose account a credential opens. */
public record Account(String name, String handle, String url) {

    private static final int LONGEST = 200;

    public Account {
        name = Excerpt.line(name, LONGEST);
        handle = Excerpt.line(handle, LONGEST);
        url = WebAddress.isOne(url) ? url : "";
    }
}
