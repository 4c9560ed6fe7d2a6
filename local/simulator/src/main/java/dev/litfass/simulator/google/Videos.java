package dev.litfass.simulator.google;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Params;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Line;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.signin.Managed;
import dev.litfass.simulator.standin.Numbers;
import dev.litfass.simulator.standin.Visit;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A channel's videos (https://developers.google.com/youtube/v3/docs/videos, read 2026-11-30): drafts here, which a change
 * of their status shows. Whether that is to everybody or to who has the link is kept with it.
 */
class Videos {

    static final String SCOPE = "https://www.googleapis.com/auth/youtube";

    private static final Set<String> SHOWN = Set.of("public", "unlisted");

    /** An app called so was not audited: its videos stay private. */
    private static final String UNAUDITED = "unaudited";

    private final Network network;
    private final Numbers numbers;
    private final Clock clock;
    private final Map<String, String> privacies = new ConcurrentHashMap<>();

    Videos(Network network, Numbers numbers, Clock clock) {
        this.network = network;
        this.numbers = numbers;
        this.clock = clock;
        network.follow(this::apply);
    }

    private void apply(Line line) {
        if (line.event() instanceof Event.Published shown && shown.key() != null) {
            privacies.put(shown.id(), shown.key());
        }
    }

    /** Those that the token opens: one, or none. */
    Answer channels(Visit visit) {
        visit.token().needs(SCOPE);
        Managed channel = visit.managed();
        var body = new LinkedHashMap<String, Object>();
        body.put("kind", "youtube#channelListResponse");
        if (channel != null) {
            body.put(
                    "items",
                    List.of(Map.of(
                            "id", channel.id(),
                            "snippet", Map.of("title", channel.name(), "customUrl", "@" + channel.username()))));
        }
        return Answer.json(200, body);
    }

    Answer list(Visit visit) {
        visit.token().needs(SCOPE);
        Post video = own(visit, visit.params().required("id"));
        return Answer.json(
                200,
                Map.of(
                        "kind",
                        "youtube#videoListResponse",
                        "items",
                        video == null ? List.of() : List.of(shown(visit.about(), video))));
    }

    Answer update(Visit visit) {
        visit.token().needs(SCOPE);
        JsonNode body = Params.object(visit.call());
        String privacy = body.at("/status/privacyStatus").stringValue("");
        Post video = own(visit, body.path("id").stringValue(""));
        if (video == null) {
            throw new Refusal(404, "videoNotFound", "The video that you are trying to update cannot be found.");
        }
        if (!SHOWN.contains(privacy)) {
            throw new Refusal(400, "invalidVideoMetadata", "Only public and unlisted are practised here.");
        }
        Account account = visit.account(network);
        boolean audited = !visit.token().grant().app().startsWith(UNAUDITED);
        Post now = network.alone(() -> {
            if (audited && !video.published() && video.status(clock.instant(), 0) != Post.Status.FAILED) {
                network.note(new Event.Published(
                        account.handle(),
                        video.id(),
                        privacy,
                        clock.instant().plus(visit.conditions().readDelay())));
            }
            return network.read(account, video.id());
        });
        return Answer.json(200, shown(visit.about(), now));
    }

    private @Nullable Post own(Visit visit, String video) {
        String number = VideoIds.number(video);
        String id = number == null ? null : numbers.idOf(number);
        Account account = visit.account(network);
        if (id == null || !account.handle().equals(numbers.ownerOf(id))) {
            return null;
        }
        try {
            return network.read(account, id);
        } catch (Refusal gone) {
            return null;
        }
    }

    Map<String, Object> shown(Managed channel, Post video) {
        var status = new LinkedHashMap<String, Object>();
        switch (video.status(clock.instant(), 0)) {
            case PROCESSING -> status.put("uploadStatus", "uploaded");
            case FAILED -> {
                status.put("uploadStatus", "failed");
                status.put("failureReason", "codec");
            }
            default -> status.put("uploadStatus", "processed");
        }
        status.put(
                "privacyStatus",
                video.published() ? Objects.requireNonNullElse(privacies.get(video.id()), "public") : "private");
        String[] words = video.content().text().split("\n\n", 2);
        return Map.of(
                "kind",
                "youtube#video",
                "id",
                VideoIds.of(numbers.of(video.id())),
                "snippet",
                Map.of("channelId", channel.id(), "title", words[0], "description", words.length > 1 ? words[1] : ""),
                "status",
                status);
    }
}
