package dev.litfass.simulator.x;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Processing;
import dev.litfass.simulator.standin.Visit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Media in pieces (https://docs.x.com/x-api/media/quickstart/media-upload-chunked and …/media/append-media-upload). */
class Uploads {

    private static final int LIFE = 86_400;
    private static final int LARGEST_PIECE = 5 * 1024 * 1024;
    private static final int MOST_PIECES = 1_000;
    private static final int LONGEST_ALT = 1_000;

    private final Network network;
    private final Numbers numbers;
    private final Processing processing = new Processing();

    Uploads(Network network, Numbers numbers) {
        this.network = network;
        this.numbers = numbers;
    }

    Answer begin(Visit visit) {
        visit.token().needs("media.write");
        String type = visit.params().required("media_type");
        int bytes = visit.params().number("total_bytes", 0, 0, Integer.MAX_VALUE);
        if (!type.matches("(image|video)/[a-z0-9.+-]{1,40}") || bytes == 0) {
            throw new Refusal(400, "invalid_request", "media_type or total_bytes is not valid.");
        }
        String id = network.beginUpload(visit.account(network), type, bytes);
        return data(id, Map.of());
    }

    Answer append(Visit visit) {
        visit.token().needs("media.write");
        String id = own(visit, visit.call().variable("id"));
        int number = visit.params().number("segment_index", -1, 0, MOST_PIECES);
        byte[] piece = piece(visit.params());
        if (number < 0 || number == MOST_PIECES || piece.length == 0 || piece.length > LARGEST_PIECE) {
            throw new Refusal(400, "invalid_request", "The segment is not valid.");
        }
        network.keepPiece(id, number, piece);
        return Answer.json(200, Map.of("data", Map.of("expires_at", 0)));
    }

    Answer end(Visit visit) {
        visit.token().needs("media.write");
        Account account = visit.account(network);
        String id = own(visit, visit.call().variable("id"));
        if (!network.isUploaded(id)) {
            byte[] all = network.pieces(id);
            Numbers.Announced announced = numbers.announced(id);
            if (announced == null || all.length != announced.bytes()) {
                throw new Refusal(400, "invalid_request", "Segments do not add up to provided total file size.");
            }
            network.finishUpload(account, id, announced.type(), all);
        }
        var ended = new LinkedHashMap<String, Object>();
        ended.put("size", network.medium(id).bytes());
        if (isVideo(id)) {
            ended.put("processing_info", Map.of("state", "pending", "check_after_secs", 1));
        }
        return data(id, ended);
    }

    private boolean isVideo(String id) {
        Numbers.Announced announced = numbers.announced(id);
        return announced != null && announced.type().startsWith("video/");
    }

    Answer status(Visit visit) {
        visit.token().needs("media.write");
        String id = own(visit, visit.params().required("media_id"));
        return data(id, Map.of("processing_info", processed(id)));
    }

    private Map<String, Object> processed(String id) {
        if (!network.isUploaded(id)) {
            return Map.of("state", "pending", "check_after_secs", 1);
        }
        return isVideo(id) && processing.isWorkedOn(id)
                ? Map.of("state", "in_progress", "check_after_secs", 1, "progress_percent", 50)
                : Map.of("state", "succeeded", "progress_percent", 100);
    }

    Answer describe(Visit visit) {
        visit.token().needs("media.write");
        JsonNode body = Params.object(visit.call());
        String id = own(visit, body.path("id").stringValue(""));
        String alt = body.path("metadata").path("alt_text").path("text").stringValue("");
        if (!network.isUploaded(id) || alt.isBlank() || alt.length() > LONGEST_ALT) {
            throw new Refusal(400, "invalid_request", "The alt text is not valid.");
        }
        network.describe(network.medium(id), alt);
        return Answer.json(
                200,
                Map.of(
                        "data",
                        Map.of("id", numbers.of(id), "associated_metadata", Map.of("alt_text", Map.of("text", alt)))));
    }

    private static byte[] piece(Params params) {
        byte[] file = params.files().get("media");
        if (file != null) {
            return file;
        }
        try {
            return Base64.getDecoder().decode(params.text("media", ""));
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, "invalid_request", "The segment is not base64.");
        }
    }

    private String own(Visit visit, String number) {
        String id = numbers.idOf(number);
        if (id == null || !id.startsWith("m") || !visit.about().handle().equals(numbers.ownerOf(id))) {
            throw new Refusal(400, "invalid_request", "There is no upload with this id.");
        }
        return id;
    }

    private Answer data(String id, Map<String, Object> more) {
        var data = new LinkedHashMap<String, Object>();
        data.put("id", numbers.of(id));
        data.put("media_key", "3_" + numbers.of(id));
        data.put("expires_after_secs", LIFE);
        data.putAll(more);
        return Answer.json(200, Map.of("data", data));
    }
}
