package dev.litfass.simulator.page;

import dev.litfass.simulator.http.Answer;
import dev.litfass.simulator.http.Call;
import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.http.Router;
import dev.litfass.simulator.network.Medium;
import dev.litfass.simulator.network.Network;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The page on which a person sees what the public would see and answers as the public. */
public class PublicPage {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final Network network;
    private final Timeline timeline;

    public PublicPage(Network network, Timeline timeline) {
        this.network = network;
        this.timeline = timeline;
    }

    public void addTo(Router router) {
        router.plain("GET", "/", call -> index());
        router.plain("GET", "/p/{id}", call -> index());
        router.plain("GET", "/page/style.css", call -> resource("style.css", "text/css"));
        router.plain("GET", "/page/page.js", call -> resource("page.js", "text/javascript"));
        router.plain("GET", "/page/mark.svg", call -> resource("mark.svg", "image/svg+xml"));
        router.plain("GET", "/public/timeline", this::timeline);
        router.plain("GET", "/media/{id}", this::medium);
        router.plain("GET", "/{profile}", this::profile);
    }

    private Answer timeline(Call call) {
        return Answer.json(200, timeline.asOf(call.query("account"))).with("Cache-Control", "no-store");
    }

    private Answer medium(Call call) {
        Medium medium = network.medium(call.variable("id"));
        return Answer.bytes(medium.type(), network.bytesOf(medium))
                .with("Content-Security-Policy", "default-src 'none'; sandbox")
                .with("X-Content-Type-Options", "nosniff");
    }

    private Answer profile(Call call) {
        String profile = call.variable("profile");
        if (profile.startsWith("@") || profile.startsWith("~")) {
            return index();
        }
        throw new Refusal(404, "not_found", "There is nothing at /%s.".formatted(profile));
    }

    private static Answer index() {
        return resource("index.html", "text/html")
                .with("Content-Security-Policy", POLICY)
                .with("Referrer-Policy", "no-referrer");
    }

    private static Answer resource(String name, String type) {
        try (InputStream stream = PublicPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The page's " + name + " is not in the jar");
            }
            return Answer.bytes(type + "; charset=utf-8", stream.readAllBytes())
                    .with("Cache-Control", "no-cache")
                    .with("X-Content-Type-Options", "nosniff");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
