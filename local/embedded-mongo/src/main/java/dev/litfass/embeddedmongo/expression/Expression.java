package dev.litfass.embeddedmongo.expression;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Computes a value from a document; null is a value that is missing. */
@FunctionalInterface
public interface Expression {

    @Nullable
    BsonValue evaluate(Scope scope);

    /** What an expression can see: the document, the named variables, and the time the command began. */
    record Scope(BsonDocument root, Map<String, BsonValue> variables, Instant now) {

        public static Scope at(Instant now) {
            return new Scope(new BsonDocument(), Map.of(), now);
        }

        public Scope on(BsonDocument document) {
            return new Scope(document, variables, now);
        }

        /** With one more variable; a missing value leaves the name bound to nothing. */
        public Scope with(String name, @Nullable BsonValue value) {
            Map<String, BsonValue> more = new HashMap<>(variables);
            if (value == null) {
                more.remove(name);
            } else {
                more.put(name, value);
            }
            return new Scope(root, more, now);
        }
    }
}
