package dev.litfass.content.check;

import dev.litfass.kernel.directory.ClientCard;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the text names another client of the agency: the sign of a post written for the wrong one. */
@Component
class WrongClientCheck implements Check {

    /** Shorter names are common words. */
    private static final int SHORTEST_NAME = 5;

    @Override
    public Stream<Finding> look(Subject subject) {
        var all = subject.draft().text()
                + "\n"
                + String.join(
                        "\n",
                        subject.draft().variants().stream().map(v -> v.text()).toList());
        return subject.otherClients().stream()
                .filter(client -> client.name().length() >= SHORTEST_NAME)
                .filter(client -> names(all, client))
                .map(WrongClientCheck::finding);
    }

    private static boolean names(String text, ClientCard client) {
        return Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + Pattern.quote(client.name()) + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text)
                .find();
    }

    private static Finding finding(ClientCard client) {
        return new Finding(
                "wrong-client",
                Finding.Severity.BLOCK,
                null,
                null,
                null,
                new Finding.Words(
                        "Der Text nennt „" + client.name() + "“, einen anderen Kunden. Falscher Kunde?",
                        "The text names “" + client.name() + "”, another client. Wrong client?"),
                new Finding.Words(
                        "Den Kunden prüfen oder den Namen herausnehmen.", "Check the client or take the name out."),
                null);
    }
}
