package dev.litfass.simulator.linkedin;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Processing;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Documents, which are announced, sent in one piece, and worked on for some looks (…/shares/documents-api). */
class Documents {

    private static final Duration UPLOAD_LIFE = Duration.ofDays(1);
    private static final String KIND = "document";

    private final Network network;
    private final Urns urns;
    private final Numbers numbers;
    private final Images images;
    private final Clock clock;
    private final Processing processing = new Processing();

    Documents(Network network, Urns urns, Numbers numbers, Images images, Clock clock) {
        this.network = network;
        this.urns = urns;
        this.numbers = numbers;
        this.images = images;
        this.clock = clock;
    }

    Answer begin(Visit visit) {
        if (!"initializeUpload".equals(visit.call().query("action"))) {
            throw new Refusal(400, "ILLEGAL_ARGUMENT", "The action must be initializeUpload.");
        }
        Posts.mayWrite(visit);
        String id = network.beginUpload(visit.account(network), KIND, 0);
        return Answer.json(
                200,
                Map.of(
                        "value",
                        Map.of(
                                "uploadUrlExpiresAt",
                                        clock.instant().plus(UPLOAD_LIFE).toEpochMilli(),
                                "uploadUrl", images.base(visit.call()) + "/linkedin/dms-uploads/" + numbers.of(id),
                                "document", urns.ofDocument(id))));
    }

    Answer read(Visit visit) {
        Posts.mayWrite(visit);
        String id = urns.thing(visit.call().variable("urn"), "m");
        if (!isDocument(numbers, id)) {
            throw new Refusal(404, "not_found", "Could not find the document.");
        }
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", urns.ofDocument(id));
        shown.put("owner", Urns.of(visit.about()));
        shown.put("status", status(id));
        return Answer.json(200, shown);
    }

    private String status(String id) {
        if (!network.isUploaded(id)) {
            return "WAITING_UPLOAD";
        }
        return processing.isWorkedOn(id) ? "PROCESSING" : "AVAILABLE";
    }

    static boolean isDocument(Numbers numbers, String id) {
        Numbers.Announced announced = numbers.announced(id);
        return announced != null && announced.type().equals(KIND);
    }
}
