package dev.litfass.platform.network.telegram;

import dev.litfass.contracts.directory.ChannelCredential;
import java.util.regex.Pattern;

/** Where the methods of a bot are called. Its token is a part of the address, so that none of this may be logged. */
public final class BotAddress {

    /** The bot's number and what opens it; anything else would change the address that it is a part of. */
    private static final Pattern TOKEN = Pattern.compile("[0-9]+:[A-Za-z0-9_-]+");

    private BotAddress() {}

    /** Whether the secret is a token; with any other nothing may be called. */
    public static boolean isToken(ChannelCredential credential) {
        return TOKEN.matcher(credential.secret()).matches();
    }

    public static String of(ChannelCredential credential, String method) {
        return credential.channel().server() + "/bot" + credential.secret() + "/" + method;
    }
}
