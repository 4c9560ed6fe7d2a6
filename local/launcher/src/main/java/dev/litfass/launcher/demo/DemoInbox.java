package dev.litfass.launcher.demo;

import dev.litfass.launcher.demo.DemoAgency.Comment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Handles part of what the public said, as somebody of the community team. */
class DemoInbox {

    private final DemoClient community;
    private final Map<String, String> staffIds;

    /** @param staffIds by e-mail address */
    DemoInbox(DemoClient community, Map<String, String> staffIds) {
        this.community = community;
        this.staffIds = staffIds;
    }

    /** What is not there in time is left for somebody else. */
    void handle(String clientPath, List<Comment> comments) {
        var wanted = comments.stream().filter(Comment::isHandled).toList();
        var texts = wanted.stream().map(Comment::text).toList();
        Patience.until(() ->
                Optional.of(inquiries(clientPath)).filter(all -> all.keySet().containsAll(texts)));
        var inquiries = inquiries(clientPath);
        wanted.stream()
                .filter(comment -> inquiries.containsKey(comment.text()))
                .forEach(comment -> handle(clientPath, Objects.requireNonNull(inquiries.get(comment.text())), comment));
    }

    /** By what was said. */
    private Map<String, JsonNode> inquiries(String clientPath) {
        return community
                .items(clientPath + "/inquiries")
                .collect(Collectors.toMap(
                        inquiry -> inquiry.path("excerpt").asString(""), inquiry -> inquiry, (first, second) -> first));
    }

    private void handle(String clientPath, JsonNode inquiry, Comment comment) {
        String path = clientPath + "/inquiries/" + inquiry.path("id").asString();
        boolean isOpen = inquiry.path("status").asString("").equals("OPEN");
        if (comment.assignee() != null && !inquiry.hasNonNull("assigneeId")) {
            community.put(
                    path + "/assignee",
                    with(inquiry, "staffId", Objects.requireNonNull(staffIds.get(comment.assignee()))));
        } else if (comment.reply() != null && isOpen && !inquiry.hasNonNull("lastReply")) {
            community.post(path + "/replies", with(inquiry, "text", comment.reply()));
        } else if (comment.status() != null && isOpen) {
            community.put(path + "/status", with(inquiry, "status", comment.status()));
        }
    }

    private static Map<String, Object> with(JsonNode inquiry, String name, Object value) {
        return new HashMap<>(
                Map.of(name, value, "version", inquiry.path("version").asLong()));
    }
}
