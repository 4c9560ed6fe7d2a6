package dev.litfass.simulator.linkedin;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.network.Comment;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Comments below a post or below another comment (…/shares/comments-api). */
class Comments {

    private static final int LONGEST = 1_250;

    private final Network network;
    private final Urns urns;
    private final Numbers numbers;
    private final Clock clock;

    Comments(Network network, Urns urns, Numbers numbers, Clock clock) {
        this.network = network;
        this.urns = urns;
        this.numbers = numbers;
        this.clock = clock;
    }

    Answer say(Visit visit) {
        JsonNode body = Params.object(visit.call());
        String text = body.path("message").path("text").stringValue("");
        if (text.isBlank() || text.length() > LONGEST) {
            throw new Refusal(422, "UNPROCESSABLE_ENTITY", "A comment has 1 to %d characters.".formatted(LONGEST));
        }
        if (visit.params().text("actor") == null) {
            throw new Refusal(422, "UNPROCESSABLE_ENTITY", "ERROR :: /actor :: field is required but not found");
        }
        Posts.mayWrite(visit);
        Account account = visit.account(network);
        String above =
                urns.thing(visit.params().text("parentComment", visit.call().variable("urn")), "pc");
        Content said = new Content(text, List.of(), above, clock.instant());
        Post comment = network.say(account, said, visit.conditions());
        Map<String, Object> shown = shown(above, comment.id(), Urns.of(visit.about()), text, comment.receivedAt());
        return Answer.json(201, shown).with("x-restli-id", numbers.of(comment.id()));
    }

    Answer list(Visit visit) {
        String above = urns.thing(visit.call().variable("urn"), "pc");
        Posts.mayRead(visit);
        Managed owner = visit.about();
        int start = visit.params().number("start", 0, 0, 100_000);
        int count = visit.params().number("count", 10, 1, 100);
        var all = new ArrayList<Said>();
        network.repliesTo(above).forEach(comment -> all.add(of(comment)));
        network.timeline(visit.account(network)).stream()
                .filter(post -> Objects.equals(post.content().inReplyTo(), above))
                .forEach(post -> all.add(
                        new Said(post.id(), Urns.of(owner), post.content().text(), post.receivedAt())));
        all.sort(Comparator.comparing(Said::at));
        List<Map<String, Object>> elements = all.stream()
                .skip(start)
                .limit(count)
                .map(said -> shown(above, said.id(), said.actor(), said.text(), said.at()))
                .toList();
        return Answer.json(
                200,
                Map.of(
                        "elements",
                        elements,
                        "paging",
                        Map.of("start", start, "count", count, "total", all.size(), "links", List.of())));
    }

    private record Said(String id, String actor, String text, Instant at) {}

    private Said of(Comment comment) {
        return new Said(comment.id(), "urn:li:person:public", comment.text(), comment.publishedAt());
    }

    /** A comment's name has the post's in it, also where it stands below another comment. */
    private Map<String, Object> shown(String above, String id, String actor, String text, Instant at) {
        String post = postOf(above);
        String urn = urns.ofComment(post, id);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", numbers.of(id));
        shown.put("$URN", urn);
        shown.put("commentUrn", urn);
        shown.put("actor", actor);
        shown.put("object", urns.ofPost(post));
        shown.put("message", Map.of("text", text, "attributes", List.of()));
        shown.put("created", Map.of("actor", actor, "time", at.toEpochMilli()));
        shown.put("lastModified", Map.of("actor", actor, "time", at.toEpochMilli()));
        return shown;
    }

    /** Nothing answers what is not there yet, so this ends. */
    String postOf(String above) {
        String first = above;
        for (String next = above; next != null; next = network.parentOf(next)) {
            first = next;
        }
        return first;
    }
}
