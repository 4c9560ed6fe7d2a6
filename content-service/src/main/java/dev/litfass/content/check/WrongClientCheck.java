package dev.litfass.content.check;

import dev.litfass.content.post.Draft;
import dev.litfass.content.post.Part;
import dev.litfass.content.post.Variant;
import dev.litfass.contracts.directory.ClientCard;
import dev.litfass.platform.search.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whether the text names another client of the agency: the sign of a post written for the wrong one. */
@Component
class WrongClientCheck implements Check {

    /** Shorter names are common words. */
    private static final int SHORTEST_NAME = 5;

    @Override
    public Stream<Finding> look(Subject subject) {
        var texts = texts(subject.draft()).map(Words::of).toList();
        return subject.otherClients().stream()
                .filter(client -> client.name().strip().length() >= SHORTEST_NAME)
                .filter(client -> names(texts, Words.of(client.name())))
                .map(WrongClientCheck::finding);
    }

    private static Stream<String> texts(Draft draft) {
        return Stream.of(
                        Stream.of(draft.text()),
                        draft.variants().stream().map(Variant::text),
                        draft.parts().stream().map(Part::text))
                .flatMap(texts -> texts);
    }

    private static boolean names(List<Words> texts, Words name) {
        return !name.isEmpty() && texts.stream().anyMatch(text -> text.contains(name) || text.containsAsOne(name));
    }

    private static Finding finding(ClientCard client) {
        return Finding.ofPost("wrong-client", Finding.Severity.BLOCK, Map.of("client", client.name()));
    }
}
