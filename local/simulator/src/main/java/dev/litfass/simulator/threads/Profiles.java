package dev.litfass.simulator.threads;

import dev.litfass.simulator.graph.Children;
import dev.litfass.simulator.graph.Shown;
import dev.litfass.simulator.graph.Talks;
import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.network.Links;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.network.Quota;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.standin.Containers;
import dev.litfass.simulator.standin.Containers.Wanted;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Pictures.Picture;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Threads profiles: containers, publishing, replies (https://developers.facebook.com/docs/threads/posts). */
public class Profiles {

    private static final String PUBLISH = "threads_content_publish";
    private static final String READ_REPLIES = "threads_read_replies";
    private static final String WRITE_REPLIES = "threads_manage_replies";
    private static final int MOST_PICTURES = 20;
    private static final int REPLIES_A_DAY = 1_000;
    private static final int DAY = 86_400;

    private final Network network;
    private final Numbers numbers;
    private final Containers containers;
    private final Talks talks;
    private final Links links;
    private final Clock clock;

    public Profiles(Network network, Numbers numbers, Containers containers, Links links, Clock clock) {
        this.network = network;
        this.numbers = numbers;
        this.containers = containers;
        this.talks = new Talks(network);
        this.links = links;
        this.clock = clock;
    }

    Answer container(Visit visit) {
        visit.token().needs(PUBLISH);
        Account account = visit.account(network);
        Params params = visit.params();
        String id = switch (params.text("media_type", "")) {
            case "TEXT" -> {
                params.required("text");
                yield containers.ofPost(account, content(visit, List.of()), visit.conditions());
            }
            case "IMAGE" -> one(visit, account, "image_url", picture -> !picture.isVideo());
            case "VIDEO" -> one(visit, account, "video_url", Picture::isVideo);
            case "CAROUSEL" -> {
                List<String> children = Children.of(numbers, params, 2, MOST_PICTURES);
                List<String> media = containers.pictures(account, children);
                yield containers.ofPost(account, content(visit, media), visit.conditions());
            }
            default -> throw new Refusal(400, "invalid_request", "media_type must be TEXT, IMAGE, VIDEO or CAROUSEL.");
        };
        return Answer.json(200, Map.of("id", numbers.of(id)));
    }

    private String one(Visit visit, Account account, String from, Predicate<Picture> taken) {
        Params params = visit.params();
        Wanted wanted = new Wanted(params.required(from), params.text("alt_text", ""), taken);
        return params.flag("is_carousel_item", false)
                ? containers.item(account, wanted, visit.conditions())
                : containers.ofPicture(account, content(visit, List.of()), wanted, visit.conditions());
    }

    Answer publish(Visit visit) {
        visit.token().needs(PUBLISH);
        Account account = visit.account(network);
        String id = Children.container(numbers, account, visit.params().required("creation_id"));
        containers.publish(account, id, visit.conditions());
        return Answer.json(200, Map.of("id", numbers.ofPublished(id)));
    }

    Answer delete(Visit visit) {
        visit.token().needs("threads_delete");
        String id = visit.call().variable("id");
        network.delete(visit.account(network), id(id));
        return Answer.json(200, Map.of("success", true, "deleted_id", id));
    }

    Answer read(Visit visit) {
        Managed profile = visit.about();
        String asked = visit.call().variable("id");
        if (asked.equals("me") || asked.equals(profile.id())) {
            return Shown.one(visit.params(), account(profile));
        }
        Account account = visit.account(network);
        String id = id(asked);
        if (id.startsWith("c")) {
            return Shown.one(visit.params(), remark(profile, Talks.of(network.comment(id))));
        }
        return numbers.isOfPublished(asked)
                        && !containers.isItem(id)
                        && network.read(account, id).published()
                ? Shown.one(visit.params(), shown(profile, network.read(account, id)))
                : Shown.one(visit.params(), container(account, id));
    }

    /** What the profile said, newest first: posts, or its replies. */
    Answer list(Visit visit, boolean replies) {
        Managed profile = visit.about();
        Instant since = Shown.instant(visit.params().text("since"));
        Instant until = Shown.instant(visit.params().text("until"));
        List<Post> posts = network.timeline(visit.account(network)).stream()
                .filter(post -> (post.content().inReplyTo() != null) == replies)
                .filter(post -> since == null || !post.receivedAt().isBefore(since))
                .filter(post -> until == null || !post.receivedAt().isAfter(until))
                .toList();
        return Shown.page(visit.params(), posts, post -> shown(profile, post));
    }

    /** Of a profile what it replied, of a post what was replied to it. */
    Answer replies(Visit visit) {
        visit.token().needs(READ_REPLIES);
        Managed profile = visit.about();
        String asked = visit.call().variable("id");
        if (asked.equals("me") || asked.equals(profile.id())) {
            return list(visit, true);
        }
        Account account = visit.account(network);
        return Shown.page(visit.params(), talks.below(account, id(asked)), said -> remark(profile, said));
    }

    Answer limit(Visit visit) {
        visit.token().needs(PUBLISH);
        Account account = visit.account(network);
        Quota quota = network.quota(account);
        Instant day = clock.instant().minusSeconds(DAY);
        long replies = network.timeline(account).stream()
                .filter(post -> post.content().inReplyTo() != null)
                .filter(post -> post.receivedAt().isAfter(day))
                .count();
        var limit = new LinkedHashMap<String, Object>();
        limit.put("quota_usage", quota == null ? 0 : quota.limit() - quota.remaining());
        limit.put("config", Map.of("quota_total", quota == null ? 250 : quota.limit(), "quota_duration", DAY));
        limit.put("reply_quota_usage", replies);
        limit.put("reply_config", Map.of("quota_total", REPLIES_A_DAY, "quota_duration", DAY));
        return Answer.json(200, Map.of("data", List.of(limit)));
    }

    private Content content(Visit visit, List<String> media) {
        return new Content(visit.params().text("text", ""), media, parent(visit), clock.instant());
    }

    private @Nullable String parent(Visit visit) {
        String number = visit.params().text("reply_to_id");
        if (number == null) {
            return null;
        }
        visit.token().needs(WRITE_REPLIES);
        return id(number);
    }

    private String id(String number) {
        String id = numbers.idOf(number);
        if (id == null) {
            throw new Refusal(400, "not_found", "Unsupported request. Object does not exist.");
        }
        return id;
    }

    private Map<String, Object> container(Account account, String id) {
        Containers.State state = containers.state(account, id);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", numbers.of(id));
        shown.put("status", state.name());
        if (state == Containers.State.ERROR) {
            shown.put("error_message", "FAILED_DOWNLOADING_MEDIA");
        }
        return shown;
    }

    private static Map<String, Object> account(Managed profile) {
        return Map.of(
                "id", profile.id(),
                "username", profile.username(),
                "name", profile.name(),
                "is_verified", false);
    }

    private Map<String, Object> shown(Managed profile, Post post) {
        var shown = new LinkedHashMap<String, Object>();
        int pictures = post.content().mediaIds().size();
        shown.put("id", numbers.ofPublished(post.id()));
        shown.put("media_product_type", "THREADS");
        shown.put("media_type", pictures == 0 ? "TEXT_POST" : pictures == 1 ? "IMAGE" : "CAROUSEL_ALBUM");
        shown.put("text", post.content().text());
        shown.put("permalink", links.ofEntry(post.id()));
        shown.put("timestamp", Shown.time(post.receivedAt()));
        shown.put("username", profile.username());
        shown.put("owner", Map.of("id", profile.id()));
        String parent = post.content().inReplyTo();
        shown.put("is_reply", parent != null);
        if (parent != null) {
            shown.put("replied_to", Map.of("id", numbers.ofPublished(parent)));
        }
        return shown;
    }

    private Map<String, Object> remark(Managed profile, Talks.Remark said) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", numbers.ofPublished(said.id()));
        shown.put("text", said.text());
        shown.put("timestamp", Shown.time(said.at()));
        shown.put("permalink", links.ofEntry(said.id()));
        shown.put("username", said.byAccount() ? profile.username() : said.handle());
        shown.put("is_reply", true);
        return shown;
    }
}
