package dev.litfass.simulator.linkedin;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.network.Links;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Images, which are announced, then sent (…/shares/images-api). */
class Images {

    private static final Duration UPLOAD_LIFE = Duration.ofDays(1);

    private final Network network;
    private final Urns urns;
    private final Numbers numbers;
    private final Links links;
    private final Clock clock;

    Images(Network network, Urns urns, Numbers numbers, Links links, Clock clock) {
        this.network = network;
        this.urns = urns;
        this.numbers = numbers;
        this.links = links;
        this.clock = clock;
    }

    Answer begin(Visit visit) {
        if (!"initializeUpload".equals(visit.call().query("action"))) {
            throw new Refusal(400, "ILLEGAL_ARGUMENT", "The action must be initializeUpload.");
        }
        Posts.mayWrite(visit);
        String id = network.beginUpload(visit.account(network), "image", 0);
        return Answer.json(
                200,
                Map.of(
                        "value",
                        Map.of(
                                "uploadUrlExpiresAt",
                                        clock.instant().plus(UPLOAD_LIFE).toEpochMilli(),
                                "uploadUrl", base(visit.call()) + "/linkedin/dms-uploads/" + numbers.of(id),
                                "image", urns.ofImage(id))));
    }

    /** What comes in one piece: an image, or a document. */
    Answer upload(Visit visit) {
        String id = Objects.requireNonNullElse(numbers.idOf(visit.call().variable("number")), "");
        if (!id.startsWith("m")) {
            throw new Refusal(404, "not_found", "Nothing is awaited here.");
        }
        Account account = visit.account(network);
        byte[] bytes = visit.call().body();
        if (bytes.length == 0) {
            throw new Refusal(400, "ILLEGAL_ARGUMENT", "There are no bytes.");
        }
        if (!network.isUploaded(id)) {
            String type = Objects.requireNonNullElse(visit.call().header("content-type"), "");
            network.finishUpload(account, id, type.startsWith(family(id)) ? type : usual(id), bytes);
        }
        return Answer.empty(201);
    }

    private String family(String id) {
        return Documents.isDocument(numbers, id) ? "application/" : "image/";
    }

    private String usual(String id) {
        return Documents.isDocument(numbers, id) ? "application/pdf" : "image/jpeg";
    }

    Answer read(Visit visit) {
        Posts.mayWrite(visit);
        String id = urns.thing(visit.call().variable("urn"), "m");
        boolean uploaded = network.isUploaded(id);
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", urns.ofImage(id));
        shown.put("owner", Urns.of(visit.about()));
        shown.put("status", uploaded ? "AVAILABLE" : "WAITING_UPLOAD");
        if (uploaded) {
            shown.put("downloadUrl", links.ofMedium(id));
        }
        return Answer.json(200, shown);
    }

    /** Where the caller found this program, which need not be where the public finds it. */
    String base(Call call) {
        String host = call.header("host");
        return host != null && host.matches("[A-Za-z0-9.:\\[\\]-]{1,255}") ? "http://" + host : links.base();
    }
}
