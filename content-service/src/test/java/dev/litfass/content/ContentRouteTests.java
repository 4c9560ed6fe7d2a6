package dev.litfass.content;

import dev.litfass.content.delivery.DeliveryId;
import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.caller.Role;
import dev.litfass.contracts.id.Id;
import dev.litfass.testsupport.Callers;
import dev.litfass.testsupport.RouteTests;
import dev.litfass.testsupport.Routes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** What holds at every route of content-service. */
class ContentRouteTests extends ContentTest implements RouteTests {

    private static final Caller FLORISTS = Callers.staff("florists", Role.ADMIN, FLORIST);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Override
    public Routes routes() {
        var post = post();
        var thread = thread(post);
        var things = Map.ofEntries(
                Map.entry("clientId", FLORIST.value()),
                Map.entry("postId", post),
                Map.entry("assetId", picture()),
                Map.entry("uploadId", upload()),
                Map.entry("deliveryId", delivery()),
                Map.entry("replyId", reply()),
                Map.entry("seriesId", series()),
                Map.entry("requestId", request()),
                Map.entry("connectionId", connection()),
                Map.entry("versionId", version()),
                Map.entry("threadId", thread),
                Map.entry("remarkId", remark(post)),
                Map.entry("network", "X"),
                Map.entry("kind", "TEXT"),
                Map.entry("validFrom", "2026-12-24"),
                Map.entry("channelId", "a-channel"),
                Map.entry("page", "a-page"));
        return new Routes(web, callers, mapping, BAKERY, things);
    }

    /** As it is stored: the agency asks only for what waits for the client. */
    private String request() {
        var id = Id.fresh(clock);
        mongo.insert(
                        new Document("_id", id)
                                .append("clientId", FLORIST.value())
                                .append("asking", new Document("viewerId", "vera").append("at", clock.instant()))
                                .append("posts", List.of())
                                .append("until", clock.instant().plus(Duration.ofDays(30)))
                                .append("letters", new Document("count", 1))
                                .append("lease", new Document("fence", 0L))
                                .append("version", 0L),
                        "approvalRequests")
                .block(Duration.ofSeconds(10));
        return id;
    }

    private String upload() {
        var path = web.post()
                .uri("/api/clients/florist/media/uploads")
                .headers(callers.as(FLORISTS))
                .header("Upload-Length", "10")
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getLocation();
        return path.getPath().replaceFirst(".*/", "");
    }

    private String connection() {
        var id = Id.fresh(clock);
        mongo.insert(
                        new Document("_id", id)
                                .append("clientId", FLORIST.value())
                                .append(
                                        "asking",
                                        new Document("network", "FACEBOOK")
                                                .append("by", new Document("_id", "mina").append("name", "Mina"))
                                                .append("at", clock.instant())
                                                .append("language", "de"))
                                .append("until", clock.instant().plus(Duration.ofHours(72)))
                                .append("status", "OPEN")
                                .append("progress", new Document("offered", List.of()).append("missing", List.of()))
                                .append("version", 0L),
                        "connections")
                .block(Duration.ofSeconds(10));
        return id;
    }

    private String post() {
        return idOf(web.post()
                .uri("/api/clients/florist/posts")
                .headers(callers.as(FLORISTS))
                .bodyValue(draft("Rosen"))
                .exchange());
    }

    private String thread(String post) {
        return idOf(web.post()
                .uri("/api/clients/florist/posts/" + post + "/remarks")
                .headers(callers.as(FLORISTS))
                .bodyValue(Map.of("audience", "INTERNAL", "text", "Rot oder weiß?"))
                .exchange());
    }

    private String remark(String post) {
        var body = web.get()
                .uri("/api/clients/florist/posts/" + post + "/remarks")
                .headers(callers.as(FLORISTS))
                .exchange()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return json.readTree(body).at("/0/remarks/0/id").stringValue();
    }

    private String picture() {
        var form = new MultipartBodyBuilder();
        form.part("file", png()).filename("rose.png");
        return idOf(web.post()
                .uri("/api/clients/florist/media")
                .headers(callers.as(FLORISTS))
                .bodyValue(form.build())
                .exchange());
    }

    private String series() {
        var stored = new Document("_id", "series-of-florist").append("clientId", FLORIST.value());
        return mongo.save(stored, "series")
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow()
                .getString("_id");
    }

    private String version() {
        var stored = new Document("_id", "version-of-florist").append("clientId", FLORIST.value());
        return mongo.save(stored, "postVersions")
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow()
                .getString("_id");
    }

    private String reply() {
        delivery(DeliveryId.ofReply("reply-of-florist").value());
        return "reply-of-florist";
    }

    private String delivery() {
        return delivery("delivery-of-florist");
    }

    private String delivery(String id) {
        var stored = new Document("_id", id).append("clientId", FLORIST.value()).append("status", "NEEDS_PERSON");
        return mongo.save(stored, "deliveries")
                .blockOptional(Duration.ofSeconds(10))
                .orElseThrow()
                .getString("_id");
    }
}
