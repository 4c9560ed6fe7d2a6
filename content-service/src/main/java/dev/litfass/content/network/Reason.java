package dev.litfass.content.network;

/** Why something did not work, in words a person can act on. */
public record Reason(String code, String de, String en) {

    public static final Reason CREDENTIAL = new Reason(
            "credential-refused",
            "Das Netzwerk nimmt die Zugangsdaten nicht mehr an. Den Kanal neu verbinden und erneut senden.",
            "The network no longer accepts the credentials. Connect the channel again and send once more.");

    public static final Reason MAY_NOT_WRITE = new Reason(
            "may-not-write",
            "Die Zugangsdaten erlauben nicht, etwas zu veröffentlichen. Den Kanal mit einem Zugang neu verbinden, der das darf, und erneut senden.",
            "The credentials do not allow to publish. Connect the channel again with an access that does, and send once more.");

    public static final Reason PICTURES_GONE = new Reason(
            "pictures-gone",
            "Das Netzwerk hat die hochgeladenen Bilder nicht oder noch nicht bereit. Wir laden sie von selbst wieder hoch.",
            "The network does not have the uploaded pictures, or not yet. We upload them again by ourselves.");

    public static final Reason RATE_LIMIT = new Reason(
            "rate-limit",
            "Das Netzwerk nimmt gerade nichts an, weil zu viel gesendet wurde. Wir versuchen es von selbst wieder.",
            "The network takes nothing right now because too much was sent. We try again by ourselves.");

    public static final Reason NOT_REACHED = new Reason(
            "not-reached",
            "Das Netzwerk war nicht erreichbar; es ist sicher nichts gesendet worden. Wir versuchen es von selbst wieder.",
            "The network could not be reached; nothing has been sent for certain. We try again by ourselves.");

    public static final Reason NO_ANSWER = new Reason(
            "no-answer",
            "Das Netzwerk hat nach dem Senden nicht geantwortet. Wir sehen nach, ob der Beitrag dort steht, bevor irgendetwas noch einmal gesendet wird.",
            "The network did not answer after sending. We look whether the post is there before anything is sent again.");

    public static final Reason UNREADABLE_ANSWER = new Reason(
            "unreadable-answer",
            "Das Netzwerk hat etwas geantwortet, das nicht zu verstehen ist. Wir sehen nach, ob der Beitrag dort steht.",
            "The network answered something that cannot be understood. We look whether the post is there.");

    public static final Reason TOO_LATE = new Reason(
            "too-late",
            "Der Termin war schon mehr als 15 Minuten vorbei. So spät geht nichts von selbst hinaus: bitte entscheiden.",
            "The slot had been over for more than 15 minutes. Nothing goes out that late by itself: please decide.");

    public static final Reason GATE_CLOSED = new Reason(
            "gate-closed",
            "Für diesen Kunden ist das Veröffentlichen gesperrt.",
            "Publishing is on hold for this client.");

    public static final Reason CLIENT_ARCHIVED = new Reason(
            "client-archived",
            "Der Kunde ist archiviert; für ihn geht nichts mehr hinaus.",
            "The client is archived; nothing goes out for it any more.");

    public static final Reason POST_HELD =
            new Reason("post-held", "Dieser Beitrag ist angehalten.", "This post is on hold.");

    public static final Reason NO_LONGER_APPROVED = new Reason(
            "no-longer-approved",
            "Der Beitrag wurde geändert oder die Freigabe gilt nicht mehr.",
            "The post was changed or its approval no longer holds.");

    public static final Reason CHANNEL_PAUSED =
            new Reason("channel-not-live", "Der Kanal ist nicht in Betrieb.", "The channel is not live.");

    public static final Reason CHANNEL_REMOVED = new Reason(
            "channel-removed",
            "Der Kanal ist nicht mehr mit Litfass verbunden.",
            "The channel is no longer connected to Litfass.");

    public static final Reason NOT_FOUND_OUT = new Reason(
            "not-found-out",
            "Es ließ sich nicht feststellen, ob der Beitrag veröffentlicht ist. Bitte im Netzwerk nachsehen und entscheiden.",
            "It could not be found out whether the post is published. Please look at the network and decide.");

    public static final Reason EARLIER_ROUND = new Reason(
            "earlier-round",
            "Der Beitrag ist zu einem früheren Termin vielleicht schon veröffentlicht worden. Bitte im Netzwerk nachsehen und entscheiden.",
            "The post may have been published at an earlier slot already. Please look at the network and decide.");

    public static final Reason PART_BEFORE = new Reason(
            "part-before",
            "Der Teil davor ist nicht veröffentlicht; erst wenn er es ist, geht dieser hinaus.",
            "The part before it is not published; this one goes out once it is.");

    public static final Reason PART_NOT_LINKED = new Reason(
            "part-not-linked",
            "Der Teil davor ist veröffentlicht, aber das Netzwerk hat keine Nummer dafür genannt, auf die dieser antworten könnte.",
            "The part before it is published, but the network named no id that this one could answer to.");

    public static final Reason BY_HAND = new Reason(
            "by-hand",
            "Auf diesem Kanal wird von Hand veröffentlicht: jetzt veröffentlichen und mit Adresse oder Notiz bestätigen.",
            "This channel is published by hand: publish it now and confirm it with an address or a note.");

    public static final Reason PROOF_MISSING = new Reason(
            "proof-missing",
            "Seit zwei Stunden ist nicht bestätigt, dass das von Hand veröffentlicht wurde.",
            "For two hours nobody has confirmed that this was published by hand.");

    public static final Reason DISCARDED = new Reason("discarded", "Verworfen.", "Discarded.");

    public static final Reason DUPLICATE = new Reason(
            "duplicate",
            "Das Netzwerk hat genau diesen Beitrag schon und nimmt ihn nicht noch einmal an. Text ändern und erneut freigeben.",
            "The network has this very post already and does not take it twice. Change the text and have it approved again.");

    public static final Reason PUBLIC_SOMEWHERE = new Reason(
            "public-somewhere",
            "Der Beitrag ist veröffentlicht, aber das Netzwerk sagt nicht, wo. Bitte dort nachsehen und die Adresse eintragen.",
            "The post is published, but the network does not say where. Please look there and paste its address.");

    /** What the network itself said about a refusal. */
    public static Reason refused(String network, int status, String itsWords) {
        var words = itsWords.isBlank() ? "" : " „" + itsWords + "“";
        var english = itsWords.isBlank() ? "" : " “" + itsWords + "”";
        return new Reason(
                "refused",
                network + " hat den Beitrag nicht angenommen (" + status + "):" + words
                        + " Beitrag ändern und erneut freigeben.",
                network + " did not accept the post (" + status + "):" + english
                        + " Change the post and have it approved again.");
    }
}
