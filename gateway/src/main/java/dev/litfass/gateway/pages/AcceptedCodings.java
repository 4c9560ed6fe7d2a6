package dev.litfass.gateway.pages;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads {@code Accept-Encoding} (RFC 9110, 12.5.3) once for everybody behind it, and leaves of it what we send: those who
 * read it themselves take no notice of a refusal ({@code q=0}), and answer everything that takes all in Snappy, which no
 * browser reads.
 */
@Sharable
final class AcceptedCodings extends ChannelInboundHandlerAdapter {

    /** The best first. */
    private static final List<String> OURS = List.of("br", "gzip");

    private static final Pattern REFUSED = Pattern.compile("q\\s*=\\s*0(\\.0*)?", Pattern.CASE_INSENSITIVE);

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            var headers = request.headers();
            headers.set(
                    HttpHeaderNames.ACCEPT_ENCODING,
                    ours(String.join(",", headers.getAll(HttpHeaderNames.ACCEPT_ENCODING))));
        }
        context.fireChannelRead(message);
    }

    /** Which of ours are accepted; {@code identity} where none is. */
    static String ours(String header) {
        var accepted = accepted(header);
        var ours = OURS.stream()
                .filter(coding -> accepted.getOrDefault(coding, accepted.getOrDefault("*", false)))
                .toList();
        return ours.isEmpty() ? "identity" : String.join(", ", ours);
    }

    private static Map<String, Boolean> accepted(String header) {
        var accepted = new HashMap<String, Boolean>();
        for (var part : header.split(",")) {
            var words = part.split(";", 2);
            var refused = words.length > 1 && REFUSED.matcher(words[1].strip()).matches();
            accepted.put(words[0].strip().toLowerCase(Locale.ROOT), !refused);
        }
        return accepted;
    }
}
