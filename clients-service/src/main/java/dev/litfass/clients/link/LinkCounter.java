package dev.litfass.clients.link;

import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.session.SourceNetwork;

/** What mailed links are counted together for. */
public record LinkCounter(Kind kind, String of) {

    /** Why they belong together. */
    public enum Kind {
        /** Sent by staff to the viewers of one client. */
        CLIENT,
        /** Sent by staff to one viewer's address at one client. */
        VIEWER,
        /** Sent by staff to one address at one client, to connect an account. */
        OWNER,
        /** Sent to one address of the agency's own people by somebody who is signed in. */
        STAFF,
        /** Sent to one address because somebody asked for it at a door; apart from the others, that no stranger uses them up. */
        ASKED,
        /** Asked for by one source, whatever the addresses. */
        SOURCE
    }

    public static LinkCounter client(ClientId client) {
        return new LinkCounter(Kind.CLIENT, client.value());
    }

    public static LinkCounter viewer(ClientId client, String email) {
        return new LinkCounter(Kind.VIEWER, client.value() + "|" + email);
    }

    public static LinkCounter owner(ClientId client, String email) {
        return new LinkCounter(Kind.OWNER, client.value() + "|" + email);
    }

    public static LinkCounter staff(String email) {
        return new LinkCounter(Kind.STAFF, email);
    }

    public static LinkCounter asked(String email) {
        return new LinkCounter(Kind.ASKED, email);
    }

    public static LinkCounter source(SourceNetwork source) {
        return new LinkCounter(Kind.SOURCE, source.value());
    }

    String name() {
        return kind + "|" + of;
    }
}
