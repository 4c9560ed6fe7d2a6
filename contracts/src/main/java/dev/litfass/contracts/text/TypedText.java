package dev.litfass.contracts.text;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/**
 * Reads what people type or paste into a field of several lines: blanks around it, control characters and marks that turn
 * the direction of writing are not meant and are gone before anything is checked. Not for the texts of posts.
 */
public final class TypedText extends ValueDeserializer<String> {

    private static final FromText<String> FROM_TEXT = new FromText<>(String.class, TypedText::cleaned);

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        return FROM_TEXT.deserialize(parser, context);
    }

    private static String cleaned(String text) {
        var kept = WholeText.of(text).replace("\r\n", "\n").replace('\r', '\n');
        var seen = kept.codePoints()
                .map(letter -> letter == 0x2028 || letter == 0x2029 ? '\n' : letter)
                .filter(letter -> letter == '\n' || letter == '\t' || !TypedLine.isUnwanted(letter))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return TypedLine.stripped(seen.toString());
    }
}
