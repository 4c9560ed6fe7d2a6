package dev.litfass.journeys;

import dev.litfass.harness.ServiceClient;
import dev.litfass.harness.ServiceClient.Answer;
import java.util.HashMap;
import java.util.Map;

/** Somebody at a browser, or a program of a partner: keeps cookies and sends the headers our pages send. */
final class Browser {

    private final String origin;
    private final Map<String, String> headers = new HashMap<>(Map.of("X-Litfass-Csrf", "1"));
    private final ServiceClient client = ServiceClient.sending(() -> headers);

    Browser(String origin) {
        this.origin = origin;
    }

    /** Sends this header with every request from now on. */
    Browser with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    ServiceClient client() {
        return client;
    }

    Answer get(String path) {
        return client.get(origin + path);
    }

    Answer post(String path, Object body) {
        return client.post(origin + path, body);
    }

    Answer put(String path, Object body) {
        return client.put(origin + path, body);
    }

    Answer send(String method, String path, Object body) {
        return client.send(method, origin + path, body);
    }
}
