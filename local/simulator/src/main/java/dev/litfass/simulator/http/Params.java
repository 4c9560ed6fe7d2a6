package dev.litfass.simulator.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What a call says, wherever it says it: in its query, a form, a form with files, or an object of JSON. The body wins,
 * and unknown names are let through, as the real networks do.
 */
public record Params(Map<String, String> values, Map<String, String> body, Map<String, byte[]> files) {

    public static Params of(Call call) {
        var body = new HashMap<String, String>();
        var files = new HashMap<String, byte[]>();
        String type = String.valueOf(call.header("content-type")).toLowerCase(Locale.ROOT);
        if (call.body().length > 0 && type.startsWith("application/json")) {
            object(call).properties().forEach(field -> body.put(field.getKey(), text(field.getValue())));
        } else if (call.body().length > 0 && isForm(type)) {
            form(call, body, files);
        }
        var all = new HashMap<>(call.query());
        all.putAll(body);
        return new Params(all, body, files);
    }

    /** The call's body, which must be an object of JSON. */
    public static JsonNode object(Call call) {
        try {
            JsonNode node = Json.read(call.body(), JsonNode.class);
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new Refusal(400, "invalid_request", e.getOriginalMessage());
        }
        throw new Refusal(400, "invalid_request", "The body must be an object of JSON.");
    }

    public @Nullable String text(String name) {
        String value = values.get(name);
        return value == null || value.isBlank() ? null : value;
    }

    public String text(String name, String otherwise) {
        String value = text(name);
        return value == null ? otherwise : value;
    }

    public String required(String name) {
        String value = text(name);
        if (value == null) {
            throw new Refusal(400, "invalid_request", "The parameter %s is required.".formatted(name));
        }
        return value;
    }

    public boolean flag(String name, boolean otherwise) {
        String value = text(name);
        return value == null ? otherwise : value.equals("true") || value.equals("1");
    }

    /** A number, or the nearest one that is allowed. */
    public int number(String name, int otherwise, int min, int max) {
        String value = text(name);
        if (value == null || !value.matches("\\d{1,9}")) {
            return otherwise;
        }
        return Math.max(min, Math.min(max, Integer.parseInt(value)));
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.stringValue("") : node.isNull() ? "" : node.toString();
    }

    private static boolean isForm(String type) {
        return type.startsWith("application/x-www-form-urlencoded") || type.startsWith("multipart/form-data");
    }

    private static void form(Call call, Map<String, String> values, Map<String, byte[]> files) {
        var request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(call.body()));
        request.headers().set("Content-Type", String.valueOf(call.header("content-type")));
        HttpPostRequestDecoder decoder = null;
        try {
            decoder = new HttpPostRequestDecoder(new DefaultHttpDataFactory(false), request);
            for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
                if (part instanceof FileUpload file) {
                    files.put(file.getName(), file.get());
                } else if (part instanceof Attribute field) {
                    values.put(field.getName(), field.getValue());
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new Refusal(400, "invalid_request", "The form cannot be read.");
        } finally {
            if (decoder != null) {
                decoder.destroy();
            }
        }
    }
}
