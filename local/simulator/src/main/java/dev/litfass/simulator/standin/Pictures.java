package dev.litfass.simulator.standin;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches pictures and videos as such networks do, but from this machine alone, for a short time and not the largest. */
public class Pictures {

    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int LARGEST_VIDEO = 200 * 1024 * 1024;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Duration limit;

    /** Waits so long for a picture. */
    public Pictures(Duration limit) {
        this.limit = limit;
    }

    /** A picture as it was found. */
    public record Picture(String type, byte[] bytes) {

        public boolean isVideo() {
            return type.startsWith("video/");
        }

        public boolean isJpeg() {
            return bytes.length > 2 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
        }
    }

    /** The picture at an address, or nothing where it cannot be had. */
    public Optional<Picture> fetch(String address) {
        try {
            URI uri = URI.create(address);
            if (!isHere(uri)) {
                return Optional.empty();
            }
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(limit).GET().build();
            return client.sendAsync(request, BodyHandlers.ofInputStream())
                    .thenApplyAsync(Pictures::read)
                    .get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (IllegalArgumentException | ExecutionException | TimeoutException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean isHere(URI uri) {
        try {
            return uri.getHost() != null
                    && String.valueOf(uri.getScheme()).matches("https?")
                    && InetAddress.getByName(uri.getHost()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static Optional<Picture> read(HttpResponse<InputStream> response) {
        String type = response.headers().firstValue("content-type").orElse("");
        try (InputStream body = response.body()) {
            int largest = type.startsWith("video/") ? LARGEST_VIDEO : LARGEST;
            byte[] bytes = body.readNBytes(largest + 1);
            boolean good = response.statusCode() == 200 && type.matches("(image|video)/.*");
            return good && bytes.length > 0 && bytes.length <= largest
                    ? Optional.of(new Picture(type, bytes))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
