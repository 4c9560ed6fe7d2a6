package dev.litfass.simulator.page;

import dev.litfass.simulator.hook.Hooks;
import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.http.Router;
import dev.litfass.simulator.ledger.Author;
import dev.litfass.simulator.ledger.CommentKind;
import dev.litfass.simulator.network.Article;
import dev.litfass.simulator.network.Comment;
import dev.litfass.simulator.network.Links;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Remark;
import dev.litfass.simulator.network.Views;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How the public speaks: comments to accounts and articles in its papers. */
public class PublicVoice {

    private static final int LONGEST_TEXT = 5000;
    private static final Map<String, String> SPELT_OUT = Map.of("ä", "ae", "ö", "oe", "ü", "ue", "ß", "ss");

    private final Network network;
    private final Views views;
    private final Links links;
    private final Hooks hooks;
    private final Clock clock;

    public PublicVoice(Network network, Views views, Links links, Hooks hooks, Clock clock) {
        this.network = network;
        this.views = views;
        this.links = links;
        this.hooks = hooks;
        this.clock = clock;
    }

    record NewComment(
            @Nullable String account,
            @Nullable String postId,
            @Nullable String author,
            @Nullable String text,
            @Nullable CommentKind kind,
            @Nullable Instant publishedAt) {}

    record NewArticle(
            @Nullable String feed,
            @Nullable String title,
            @Nullable String text,
            @Nullable String author,
            @Nullable Instant publishedAt) {}

    record ArticleView(String id, String title, String url, String feedUrl) {}

    public void addTo(Router router) {
        router.plain("POST", "/control/comments", this::comment);
        router.plain("POST", "/public/comments", this::comment);
        router.plain("POST", "/control/articles", this::print);
        router.plain("GET", "/control/articles", this::printed);
    }

    private Answer comment(Call call) {
        NewComment said = call.json(NewComment.class);
        String text = needed("text", said.text());
        if (text.length() > LONGEST_TEXT) {
            throw new Refusal(422, "text_too_long", "At most %d characters.".formatted(LONGEST_TEXT));
        }
        Comment comment = network.comment(new Remark(
                network.account(needed("account", said.account())),
                Objects.requireNonNullElse(
                        said.kind(), said.postId() == null ? CommentKind.MENTION : CommentKind.COMMENT),
                author(needed("author", said.author())),
                text,
                said.postId(),
                said.publishedAt()));
        hooks.send();
        return Answer.json(201, views.of(comment));
    }

    private Answer print(Call call) {
        NewArticle article = call.json(NewArticle.class);
        String feed = needed("feed", article.feed());
        if (!feed.matches("[a-z0-9-]{2,60}")) {
            throw new Refusal(400, "invalid_request", "A feed's name is 2 to 60 of a-z, 0-9 and -.");
        }
        Article printed = network.print(
                feed,
                needed("title", article.title()),
                needed("text", article.text()),
                Objects.requireNonNullElse(article.author(), "Redaktion"),
                Objects.requireNonNullElse(article.publishedAt(), clock.instant()));
        return Answer.json(201, view(printed));
    }

    private Answer printed(Call call) {
        String feed = needed("feed", call.query("feed"));
        List<ArticleView> items = network.feed(feed).stream().map(this::view).toList();
        return Answer.json(200, Map.of("items", items));
    }

    private ArticleView view(Article article) {
        return new ArticleView(
                article.id(), article.title(), links.ofArticle(article.id()), links.ofFeed(article.feed()));
    }

    private Author author(String name) {
        String handle = name.toLowerCase(Locale.ROOT);
        for (Map.Entry<String, String> letter : SPELT_OUT.entrySet()) {
            handle = handle.replace(letter.getKey(), letter.getValue());
        }
        handle = Normalizer.normalize(handle, Normalizer.Form.NFD)
                .replaceAll("[^a-z0-9]+", ".")
                .replaceAll("^\\.|\\.$", "");
        String safe = handle.isEmpty() ? "someone" : handle;
        return new Author(name.strip(), safe, links.base() + "/~" + safe);
    }

    private static String needed(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Refusal(400, "invalid_request", "%s is missing.".formatted(name));
        }
        return value;
    }
}
