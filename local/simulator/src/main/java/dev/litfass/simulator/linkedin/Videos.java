package dev.litfass.simulator.linkedin;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Processing;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** Videos, which are announced, sent in parts, ended, and worked on for some looks (…/shares/videos-api). */
class Videos {

    private static final Duration UPLOAD_LIFE = Duration.ofDays(1);
    private static final int PART = 4 * 1024 * 1024;
    private static final int LARGEST = 200 * 1024 * 1024;
    private static final String TYPE = "video/mp4";

    private final Network network;
    private final Urns urns;
    private final Numbers numbers;
    private final Images images;
    private final Clock clock;
    private final Processing processing = new Processing();

    Videos(Network network, Urns urns, Numbers numbers, Images images, Clock clock) {
        this.network = network;
        this.urns = urns;
        this.numbers = numbers;
        this.images = images;
        this.clock = clock;
    }

    Answer begin(Visit visit) {
        return switch (Objects.requireNonNullElse(visit.call().query("action"), "")) {
            case "initializeUpload" -> announce(visit);
            case "finalizeUpload" -> end(visit);
            default ->
                throw new Refusal(400, "ILLEGAL_ARGUMENT", "The action must be initializeUpload or finalizeUpload.");
        };
    }

    private Answer announce(Visit visit) {
        Posts.mayWrite(visit);
        int size = Params.object(visit.call())
                .path("initializeUploadRequest")
                .path("fileSizeBytes")
                .asInt(0);
        if (size <= 0 || size > LARGEST) {
            throw new Refusal(400, "ILLEGAL_ARGUMENT", "fileSizeBytes is not valid.");
        }
        String id = network.beginUpload(visit.account(network), TYPE, size);
        String base = images.base(visit.call()) + "/linkedin/dms-uploads/" + numbers.of(id) + "/";
        List<Map<String, Object>> parts = new ArrayList<>();
        for (int from = 0; from < size; from += PART) {
            parts.add(Map.of(
                    "uploadUrl", base + from / PART, "firstByte", from, "lastByte", Math.min(size, from + PART) - 1));
        }
        return Answer.json(
                200,
                Map.of(
                        "value",
                        Map.of(
                                "uploadUrlsExpireAt",
                                clock.instant().plus(UPLOAD_LIFE).toEpochMilli(),
                                "video",
                                urns.ofVideo(id),
                                "uploadToken",
                                "",
                                "uploadInstructions",
                                parts)));
    }

    Answer upload(Visit visit) {
        String id = Objects.requireNonNullElse(numbers.idOf(visit.call().variable("number")), "");
        String part = visit.call().variable("part");
        if (!isVideo(id) || !part.matches("\\d{1,4}")) {
            throw new Refusal(404, "not_found", "Nothing is awaited here.");
        }
        if (visit.call().body().length == 0 || visit.call().body().length > PART) {
            throw new Refusal(400, "ILLEGAL_ARGUMENT", "The part is not of its size.");
        }
        network.keepPiece(id, Integer.parseInt(part), visit.call().body());
        return Answer.empty(200).with("ETag", tag(id, Integer.parseInt(part)));
    }

    private Answer end(Visit visit) {
        Posts.mayWrite(visit);
        JsonNode request = Params.object(visit.call()).path("finalizeUploadRequest");
        String id = urns.thing(request.path("video").stringValue(""), "m");
        if (!isVideo(id)) {
            throw new Refusal(404, "not_found", "Could not find the video.");
        }
        if (!network.isUploaded(id)) {
            byte[] all = network.pieces(id);
            if (all.length != size(id) || !tags(id).equals(said(request))) {
                throw new Refusal(400, "ILLEGAL_ARGUMENT", "The parts are not complete.");
            }
            network.finishUpload(visit.account(network), id, TYPE, all);
        }
        return Answer.empty(200);
    }

    Answer read(Visit visit) {
        Posts.mayWrite(visit);
        String id = urns.thing(visit.call().variable("urn"), "m");
        if (!isVideo(id)) {
            throw new Refusal(404, "not_found", "Could not find the video.");
        }
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", urns.ofVideo(id));
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

    private boolean isVideo(String id) {
        Numbers.Announced announced = numbers.announced(id);
        return announced != null && announced.type().equals(TYPE);
    }

    private long size(String id) {
        return Objects.requireNonNull(numbers.announced(id)).bytes();
    }

    private List<String> tags(String id) {
        var tags = new ArrayList<String>();
        for (int part = 0; (long) part * PART < size(id); part++) {
            tags.add(tag(id, part));
        }
        return tags;
    }

    private static List<String> said(JsonNode request) {
        return request.path("uploadedPartIds")
                .valueStream()
                .map(tag -> tag.stringValue(""))
                .toList();
    }

    private String tag(String id, int part) {
        return "/practice-video/" + numbers.of(id) + "/" + part;
    }
}
