package dev.litfass.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Posts to the simulator as content-service would; what comes of it is the network's business. */
class NetworkAccount {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String url;

    NetworkAccount(String url) {
        this.url = url;
    }

    /** True where the network took it. */
    boolean publish(String token, String text) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/api/posts"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(new JsonMapper().writeValueAsString(Map.of("text", text))))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
