package dev.litfass.clients;

import dev.litfass.contracts.caller.Caller;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The mails that would have gone out, as the desk's page shows them. */
record Mailbox(ServiceClient service, Caller reader) {

    private static final Pattern LINK = Pattern.compile("(?:/portal|/approval|/desk/link)#(\\S+)");

    /** The token of the newest link that was mailed to this address. */
    String newestLink(String to) {
        return mails(to)
                .map(mail -> LINK.matcher(mail.path("text").stringValue()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no link to " + to));
    }

    /** The newest mail to this address, in both of its forms. */
    JsonNode newest(String to) {
        return mails(to).findFirst().orElseThrow(() -> new AssertionError("no mail to " + to));
    }

    List<String> links(String to) {
        return mails(to)
                .map(mail -> LINK.matcher(mail.path("text").stringValue()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .toList();
    }

    List<String> subjects(String to) {
        return mails(to).map(mail -> mail.path("subject").stringValue()).toList();
    }

    private Stream<JsonNode> mails(String to) {
        return service.body(service.send(reader, "GET", "/api/mails", null))
                .path("items")
                .valueStream()
                .filter(mail -> mail.path("to").stringValue().equals(to));
    }
}
