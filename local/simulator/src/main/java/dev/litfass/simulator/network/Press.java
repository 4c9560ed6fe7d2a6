package dev.litfass.simulator.network;

import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What newspapers and blogs printed. */
class Press {

    private final List<Article> articles = new ArrayList<>();

    void apply(Event event) {
        if (event instanceof Event.ArticlePrinted printed) {
            articles.add(new Article(
                    printed.feed(),
                    printed.id(),
                    printed.title(),
                    printed.text(),
                    printed.author(),
                    printed.publishedAt()));
        }
    }

    Article require(String id) {
        return articles.stream()
                .filter(article -> article.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(404, "not_found", "There is no article %s.".formatted(id)));
    }

    /** An empty feed is a feed too: nobody needs to found a newspaper first. */
    List<Article> feed(String name) {
        return articles.stream()
                .filter(article -> article.feed().equals(name))
                .sorted(Comparator.comparing(Article::publishedAt).reversed())
                .toList();
    }
}
