package dev.litfass.chaos.notice;

import dev.litfass.chaos.notice.NoticeAgency.Client;
import dev.litfass.chaos.notice.NoticeSystem.Part;
import dev.litfass.harness.Await;
import dev.litfass.harness.Parallel;
import dev.litfass.harness.ServiceClient.Answer;
import dev.litfass.harness.StaffRequests;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Two people at work on each client: one submits, the other rejects, approves, and calls her to inquiries by notes. What is
 * not answered is looked up, and said again where it did not come to pass.
 */
final class NoticeEvents {

    private static final int THREADS = 4;

    /** How often a post is submitted; each time but the last it is rejected. */
    private static final int ROUNDS = 10;

    private static final int NOTES = 20;
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final NoticeSystem system;
    private final NoticeAgency agency;
    private final Kills kills;

    NoticeEvents(NoticeSystem system, NoticeAgency agency, Kills kills) {
        this.system = system;
        this.agency = agency;
        this.kills = kills;
    }

    /** Makes so many events or a few more, a fifth of them notes. */
    List<Occurrence> make(List<Client> clients, int events) {
        var posts = (events * 4 / 5 + 2 * ROUNDS - 1) / (2 * ROUNDS);
        agency.inquiries(clients, (events / 5 + NOTES - 1) / NOTES);
        var inquiries = inquiries();
        var work = new ArrayList<Callable<List<Occurrence>>>();
        for (var i = 0; i < Math.max(posts, inquiries.size()); i++) {
            var client = clients.get(i % clients.size());
            if (i < posts) {
                work.add(() -> post(client));
            }
            if (i < inquiries.size()) {
                var inquiry = inquiries.get(i);
                work.add(() -> List.of(notes(clientOf(clients, inquiry), inquiry.getString("_id"))));
            }
        }
        return Parallel.run(THREADS, work.size(), work::get).stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Occurrence> post(Client client) {
        var posts = system.desk() + "/api/clients/" + client.id() + "/posts";
        var draft = StaffRequests.draft("Beitrag von " + client.handle(), List.of(client.channelId()));
        var post = said("a post", () -> client.editor().browser().post(posts, draft), () -> null);
        var id = StaffRequests.id(post);
        for (var round = 1; round < ROUNDS; round++) {
            post = step(client.editor(), posts + "/" + id, "submission", post, Map.of());
            post = step(client.lead(), posts + "/" + id, "rejection", post, Map.of("reason", "Nr. " + round));
        }
        post = step(client.editor(), posts + "/" + id, "submission", post, Map.of());
        var seen = post.path("contentHash").asString();
        step(client.lead(), posts + "/" + id, "approval", post, Map.of("contentHash", seen));
        return List.of(
                new Occurrence(id, "APPROVAL_WANTED", ROUNDS, client.approvers()),
                new Occurrence(id, "APPROVAL_REFUSED", ROUNDS - 1, List.of(client.editor())),
                new Occurrence(id, "APPROVAL_GIVEN", 1, List.of(client.editor())));
    }

    /** A post has the next version when somebody has done something to it, and here nobody else does. */
    private JsonNode step(Colleague by, String url, String step, JsonNode post, Map<String, Object> more) {
        var before = StaffRequests.version(post);
        var body = new HashMap<String, Object>(more);
        body.put("version", before);
        var after = said(
                step,
                () -> by.browser().post(url + "/" + step, body),
                () -> changed(by.browser().get(url), before));
        kills.event();
        return after;
    }

    private static @Nullable JsonNode changed(Answer post, long before) {
        return StaffRequests.version(post.json()) > before ? post.json() : null;
    }

    /** A note may be written twice where its answer was lost; what is stored is what happened. */
    private Occurrence notes(Client client, String inquiry) {
        var notes = system.desk() + "/api/clients/" + client.id() + "/inquiries/" + inquiry + "/notes";
        for (var i = 0; i < NOTES; i++) {
            var note = Map.of(
                    "text", "Notiz " + i, "named", List.of(client.editor().id()));
            said("a note", () -> client.lead().browser().post(notes, note), () -> null);
            kills.event();
        }
        return new Occurrence(inquiry, "NAMED", storedNotes(inquiry), List.of(client.editor()));
    }

    private int storedNotes(String inquiry) {
        var stored = system.collection(Part.MONITORING, "inquiries")
                .find(new Document("_id", inquiry))
                .first();
        return Objects.requireNonNull(stored, inquiry)
                .getEmbedded(List.of("talk", "notes"), List.of())
                .size();
    }

    private interface Request {
        Answer send();
    }

    private interface Look {
        @Nullable
        JsonNode at();
    }

    /** Says it until it is known to have come to pass. */
    private static JsonNode said(String what, Request request, Look look) {
        return Await.eventually(what, LIMIT, () -> {
            try {
                var answer = request.send();
                return answer.isSuccess() ? answer.json() : look.at();
            } catch (UncheckedIOException | IllegalStateException e) {
                return seen(look);
            }
        });
    }

    private static @Nullable JsonNode seen(Look look) {
        try {
            return look.at();
        } catch (UncheckedIOException | IllegalStateException e) {
            // Nobody answers; it is said again, and refused if it had come to pass.
            return null;
        }
    }

    private List<Document> inquiries() {
        return system.collection(Part.MONITORING, "inquiries").find().into(new ArrayList<>());
    }

    private static Client clientOf(List<Client> clients, Document inquiry) {
        return clients.stream()
                .filter(client -> client.id().equals(inquiry.getString("clientId")))
                .findFirst()
                .orElseThrow();
    }
}
