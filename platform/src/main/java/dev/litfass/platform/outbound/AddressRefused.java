package dev.litfass.platform.outbound;

import java.io.IOException;

/** An address that no call may go to. It says why, in words for the person who gave it. */
public final class AddressRefused extends IOException {

    private final String why;

    AddressRefused(String why) {
        super(why);
        this.why = why;
    }

    public String why() {
        return why;
    }
}
