package dev.litfass.content.network.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.litfass.contracts.directory.ChannelCard;
import dev.litfass.contracts.directory.ChannelCredential;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.platform.network.NetworkCalls;
import dev.litfass.platform.outbound.OutboundHttp;
import dev.litfass.platform.outbound.OutboundPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What the tests of these networks have in common. */
public final class GraphStubs {

    public static final String TOKEN = "EAAGm0PX4ZCpsBAKZCtokenOfThePageThatNobodyMayEverReadAnywhere";

    private GraphStubs() {}

    public static NetworkCalls calls() {
        return new NetworkCalls(
                new OutboundHttp(new OutboundPolicy(true)), JsonMapper.builder().build(), Clock.systemUTC());
    }

    public static ChannelCredential credential(
            Network network, String handle, String server, @Nullable String accountId) {
        var card = new ChannelCard(
                new ChannelId("bakery"),
                new ClientId("bakery"),
                network,
                "Sonnenschein",
                handle,
                server,
                ChannelCard.Status.LIVE,
                accountId);
        return new ChannelCredential(card, TOKEN);
    }

    public static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json; charset=UTF-8")
                .withBody(body);
    }

    /** As https://developers.facebook.com/docs/graph-api/guides/error-handling shows it (read 2026-11-30). */
    public static String error(int code, int subcode, String message) {
        return """
                {"error":{"message":"%s","type":"OAuthException","code":%d,"error_subcode":%d,\
                "fbtrace_id":"EJplcsCHuLu"}}""".formatted(message, code, subcode);
    }

    public static ResponseDefinitionBuilder refusal(int code, int subcode, String message) {
        return json(400, error(code, subcode, message));
    }

    /** The token is over: 190 with 463 (…/guides/error-handling, read 2026-11-30). */
    public static ResponseDefinitionBuilder tokenEnded() {
        return json(401, error(190, 463, "Error validating access token: Session has expired: " + TOKEN));
    }

    /** There is no such thing, or it is not shown to us. */
    public static ResponseDefinitionBuilder gone() {
        return refusal(100, 33, "Unsupported post request. Object with ID '1' does not exist or cannot be loaded");
    }

    public static ResponseDefinitionBuilder html() {
        return aResponse().withHeader("Content-Type", "text/html").withBody("<!doctype html><title>Wartung</title>");
    }

    /** Whatever proves nothing after something was sent. */
    public static Stream<ResponseDefinitionBuilder> provingNothing() {
        return Stream.of(
                json(500, error(1, 0, "An unknown error occurred")),
                json(503, error(2, 0, "Service temporarily unavailable")),
                json(400, error(1, 0, "An unknown error occurred")),
                json(400, error(2, 0, "Service temporarily unavailable")),
                json(400, error(-1, 0, "Instagram server error")),
                json(400, error(987_654, 0, "A code of next year")),
                json(502, "<h1>Bad gateway</h1>"),
                json(504, ""),
                json(408, ""),
                json(301, ""),
                json(404, "<h1>Not found</h1>"),
                aResponse().withStatus(200).withFault(Fault.CONNECTION_RESET_BY_PEER),
                aResponse().withStatus(200).withFault(Fault.EMPTY_RESPONSE),
                aResponse().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK));
    }

    /** An address that was free a moment ago. */
    public static String addressOfNobody() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
