package dev.litfass.simulator.graph;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Line;
import dev.litfass.simulator.network.Links;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Processing;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The videos of pages, which come in pieces of a size that is told with each ({@code upload_phase} of
 * https://developers.facebook.com/docs/graph-api/reference/page/videos). A video that was ended lies in a draft.
 */
class Videos {

    private static final int PIECE = 4 * 1024 * 1024;
    private static final int LARGEST = 200 * 1024 * 1024;

    private final Network network;
    private final Numbers numbers;
    private final Links links;
    private final Clock clock;
    private final Processing processing = new Processing();
    private final Map<String, String> posts = new ConcurrentHashMap<>();

    Videos(Network network, Numbers numbers, Links links, Clock clock) {
        this.network = network;
        this.numbers = numbers;
        this.links = links;
        this.clock = clock;
        network.follow(this::apply);
    }

    private void apply(Line line) {
        if (line.event() instanceof Event.Drafted draft) {
            draft.content().mediaIds().forEach(medium -> posts.put(medium, draft.id()));
        }
    }

    Answer upload(Visit visit) {
        Account account = visit.account(network);
        return switch (visit.params().text("upload_phase", "")) {
            case "start" -> start(visit, account);
            case "transfer" -> transfer(visit);
            case "finish" -> finish(visit, account);
            default -> throw new Refusal(400, "invalid_request", "Only videos in pieces are practised here.");
        };
    }

    private Answer start(Visit visit, Account account) {
        int size = visit.params().number("file_size", 0, 0, Integer.MAX_VALUE);
        if (size > LARGEST) {
            throw new Refusal(400, "352/1363023", "The video you tried to upload is too large.");
        }
        String id = network.beginUpload(account, "video/mp4", size);
        var begun = new LinkedHashMap<String, Object>();
        begun.put("video_id", numbers.of(id));
        begun.put("upload_session_id", numbers.of(id));
        begun.putAll(wanted(0, size));
        return Answer.json(200, begun);
    }

    private Answer transfer(Visit visit) {
        String id = session(visit);
        int size = size(id);
        int from = visit.params().number("start_offset", -1, 0, Integer.MAX_VALUE);
        byte[] piece = visit.params().files().get("video_file_chunk");
        if (piece == null || from < 0 || from % PIECE != 0 || piece.length != Math.min(PIECE, size - from)) {
            throw new Refusal(400, "6001/1363037", "There was a problem uploading your video.");
        }
        network.keepPiece(id, from / PIECE, piece);
        return Answer.json(200, wanted(from + piece.length, size));
    }

    private Answer finish(Visit visit, Account account) {
        String id = session(visit);
        if (!network.isUploaded(id)) {
            byte[] all = network.pieces(id);
            if (all.length != size(id)) {
                throw new Refusal(400, "6001/1363019", "There was a problem uploading your video.");
            }
            network.finishUpload(account, id, "video/mp4", all);
            Params params = visit.params();
            Content content = new Content(params.text("description", ""), List.of(id), null, clock.instant());
            String post = network.post(account, null, content, visit.conditions())
                    .post()
                    .id();
            if (params.flag("published", true)) {
                network.publish(account, post, null, visit.conditions());
            }
        }
        return Answer.json(200, Map.of("success", true));
    }

    /** Makes a video public; one that is still worked on cannot be. */
    Answer change(Visit visit) {
        String post = postOf(Ids.thing(numbers, visit));
        if (visit.params().flag("published", false)) {
            network.publish(visit.account(network), post, null, visit.conditions());
        }
        return Answer.json(200, Map.of("success", true));
    }

    boolean isVideo(String id) {
        Numbers.Announced announced = numbers.announced(id);
        return announced != null && announced.type().equals("video/mp4");
    }

    Map<String, Object> shown(Managed page, Account account, String id) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", numbers.of(id));
        shown.put("from", Map.of("id", page.id(), "name", page.name()));
        String post = posts.get(id);
        boolean published = post != null && network.read(account, post).published();
        shown.put("published", published);
        shown.put("status", Map.of("video_status", status(id, post, published)));
        if (post != null) {
            shown.put("description", network.read(account, post).content().text());
            shown.put("permalink_url", links.ofEntry(post));
            shown.put("post_id", page.id() + "_" + numbers.of(post));
        }
        return shown;
    }

    private String status(String id, @Nullable String post, boolean published) {
        if (post == null) {
            return "uploading";
        }
        return !published && processing.isWorkedOn(id) ? "processing" : "ready";
    }

    private String postOf(String id) {
        String post = posts.get(id);
        if (post == null) {
            throw new Refusal(400, "not_found", "Unsupported request on this object.");
        }
        return post;
    }

    private String session(Visit visit) {
        String id = numbers.idOf(visit.params().required("upload_session_id"));
        if (id == null || !id.startsWith("m") || !visit.about().handle().equals(numbers.ownerOf(id))) {
            throw new Refusal(400, "6001/1363019", "There is no such upload session.");
        }
        return id;
    }

    private int size(String id) {
        Numbers.Announced announced = numbers.announced(id);
        return announced == null ? 0 : (int) announced.bytes();
    }

    private static Map<String, Object> wanted(int from, int size) {
        return Map.of(
                "start_offset", Integer.toString(from), "end_offset", Integer.toString(Math.min(from + PIECE, size)));
    }
}
