package dev.litfass.contracts.text;

import dev.litfass.contracts.problem.Problem;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** Reads a value from a text in JSON, and from nothing else. What refuses the text says why by a {@link Problem}. */
public class FromText<T> extends ValueDeserializer<T> {

    private final Class<T> type;
    private final Function<String, T> read;

    public FromText(Class<T> type, Function<String, T> read) {
        this.type = type;
        this.read = read;
    }

    @Override
    public T deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            throw context.wrongTokenException(parser, type, JsonToken.VALUE_STRING, "a text is needed");
        }
        var text = parser.getString();
        try {
            return read.apply(text);
        } catch (Problem problem) {
            var refused = context.weirdStringException(text, type, problem.detail());
            refused.initCause(problem);
            throw refused;
        }
    }
}
