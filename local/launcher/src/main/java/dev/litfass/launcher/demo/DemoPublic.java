package dev.litfass.launcher.demo;

import dev.litfass.launcher.demo.DemoAgency.Article;
import dev.litfass.launcher.demo.DemoAgency.Client;
import dev.litfass.launcher.demo.DemoAgency.Comment;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Lets the demo's public speak: articles in its papers, comments under posts that are out. */
class DemoPublic {

    private final DemoClient network;
    private final Clock clock;

    DemoPublic(DemoClient network, Clock clock) {
        this.network = network;
        this.clock = clock;
    }

    void print(List<Article> articles) {
        Set<String> printed = articles.stream()
                .map(Article::feed)
                .distinct()
                .flatMap(feed -> network.get("/control/articles?feed=" + feed)
                        .path("items")
                        .valueStream())
                .map(article -> article.path("title").asString(""))
                .collect(Collectors.toSet());
        for (Article article : articles) {
            if (!printed.contains(article.title())) {
                network.post(
                        "/control/articles",
                        Map.of(
                                "feed", article.feed(),
                                "title", article.title(),
                                "text", article.text(),
                                "author", article.author(),
                                "publishedAt",
                                        clock.instant()
                                                .minus(Duration.ofHours(article.hoursAgo()))
                                                .toString()));
            }
        }
    }

    void speak(Client client, List<Comment> comments) {
        String account = client.channels().get(0).handle();
        Set<String> said = entries(account, "COMMENT").stream()
                .map(entry -> entry.path("text").asString(""))
                .collect(Collectors.toSet());
        for (Comment comment : comments) {
            if (!said.contains(comment.text())) {
                var body = new HashMap<String, Object>(Map.of(
                        "account", account,
                        "author", comment.author(),
                        "kind", comment.kind(),
                        "text", comment.text()));
                if (comment.hoursAgo() != null) {
                    body.put(
                            "publishedAt",
                            clock.instant()
                                    .minus(Duration.ofHours(comment.hoursAgo()))
                                    .toString());
                }
                target(client, account, comment).ifPresent(id -> body.put("postId", id));
                network.post("/control/comments", body);
            }
        }
    }

    /** The post it is about, once that is out; what never comes out is spoken of in general. */
    private Optional<String> target(Client client, String account, Comment comment) {
        if (comment.to() == null) {
            return Optional.empty();
        }
        String text = client.posts().stream()
                .filter(post -> post.title().equals(comment.to()))
                .map(DemoAgency.Post::text)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no post " + comment.to()));
        return Patience.until(() -> entries(account, "POST").stream()
                .filter(entry -> entry.path("text").asString("").equals(text))
                .map(entry -> entry.path("id").asString())
                .findFirst());
    }

    private List<JsonNode> entries(String account, String kind) {
        return network.get("/control/ledger?account=" + account + "&kind=" + kind)
                .path("items")
                .valueStream()
                .toList();
    }
}
