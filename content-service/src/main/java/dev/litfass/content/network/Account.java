package dev.litfass.content.network;

import dev.litfass.platform.text.WebAddress;

/** Whose account a credential opens. */
public record Account(String name, String handle, String url) {

    public Account {
        url = WebAddress.isOne(url) ? url : "";
    }
}
