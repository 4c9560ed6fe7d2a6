package dev.litfass.simulator.graph;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Line;
import dev.litfass.simulator.network.Links;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stories of pages (https://developers.facebook.com/docs/page-stories-api), and which posts are stories. After a restart
 * they are posts like others.
 */
class Stories {

    /** Apart from the videos of posts, which come in pieces and are read by their ids. */
    private static final String ANNOUNCED = "story";

    private final Network network;
    private final Numbers numbers;
    private final Links links;
    private final Clock clock;
    private final Set<String> stories = ConcurrentHashMap.newKeySet();
    private final Set<String> shown = ConcurrentHashMap.newKeySet();

    Stories(Network network, Numbers numbers, Links links, Clock clock) {
        this.network = network;
        this.numbers = numbers;
        this.links = links;
        this.clock = clock;
        network.follow(this::apply);
    }

    private void apply(Line line) {
        if (line.event() instanceof Event.Drafted draft) {
            shown.addAll(draft.content().mediaIds());
        }
    }

    void add(String post) {
        stories.add(post);
    }

    boolean has(Post post) {
        return stories.contains(post.id());
    }

    Answer ofPhoto(Visit visit) {
        return publish(visit, medium(visit, visit.params().required("photo_id")));
    }

    Answer ofVideo(Visit visit) {
        return switch (visit.params().text("upload_phase", "")) {
            case "start" -> start(visit);
            case "finish" -> publish(visit, medium(visit, visit.params().required("video_id")));
            default -> throw new Refusal(400, "invalid_request", "upload_phase must be start or finish.");
        };
    }

    private Answer start(Visit visit) {
        String number = numbers.of(network.beginUpload(visit.account(network), ANNOUNCED, 0));
        String version = visit.call().variable("version");
        return Answer.json(
                200,
                Map.of(
                        "video_id",
                        number,
                        "upload_url",
                        base(visit.call()) + "/graph/video-upload/" + version + "/" + number));
    }

    /** The bytes of a video, as they are. */
    Answer upload(Visit visit) {
        String id = Ids.thing(numbers, visit);
        byte[] bytes = visit.call().body();
        Numbers.Announced announced = numbers.announced(id);
        if (announced == null || !announced.type().equals(ANNOUNCED) || bytes.length == 0) {
            throw new Refusal(400, "invalid_request", "Nothing is awaited here.");
        }
        if (!network.isUploaded(id)) {
            network.finishUpload(visit.account(network), id, "video/mp4", bytes);
        }
        return Answer.json(200, Map.of("success", true));
    }

    private Answer publish(Visit visit, String medium) {
        if (shown.contains(medium)) {
            throw new Refusal(400, "invalid_request", "The photo or video was used in a post before.");
        }
        Account account = visit.account(network);
        Content content = new Content("", List.of(medium), null, clock.instant());
        String post =
                network.post(account, null, content, visit.conditions()).post().id();
        add(post);
        network.publish(account, post, null, visit.conditions());
        return Answer.json(200, Map.of("success", true, "post_id", numbers.of(post)));
    }

    private String medium(Visit visit, String number) {
        String id = Ids.thing(numbers, number).orElse("");
        if (!network.isUploaded(id) || !visit.about().handle().equals(numbers.ownerOf(id))) {
            throw new Refusal(400, "invalid_request", "There is no photo or video %s.".formatted(number));
        }
        return id;
    }

    Answer list(Visit visit) {
        List<Post> posts = network.timeline(visit.account(network)).stream()
                .filter(this::has)
                .toList();
        return Shown.page(visit.params(), posts, this::shown);
    }

    private Map<String, Object> shown(Post post) {
        String medium = post.content().mediaIds().get(0);
        boolean video = network.medium(medium).type().startsWith("video/");
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", numbers.of(post.id()));
        shown.put("post_id", numbers.of(post.id()));
        shown.put("status", "published");
        shown.put("creation_time", Long.toString(post.receivedAt().getEpochSecond()));
        shown.put("media_type", video ? "video" : "photo");
        shown.put("media_id", numbers.of(medium));
        shown.put("url", links.ofEntry(post.id()));
        return shown;
    }

    /** Where the caller found this program. */
    private String base(Call call) {
        String host = call.header("host");
        return host != null && host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}") ? "http://" + host : links.base();
    }
}
