package dev.litfass.embeddedmongo.query;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.expression.Expression;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** A parsed filter, a tree of conditions on paths. */
public sealed interface Filter {

    /** Where in the outermost array the last matching element stood; the {@code $} of an update. */
    final class Position {
        private int index = -1;

        public int index() {
            return index;
        }
    }

    /** Whether the document matches; {@code position} notes the matching array element. */
    boolean matches(BsonDocument document, @Nullable Position position);

    /** Adds the names of the outermost fields it looks at; false where it may look at any. */
    boolean collectFields(Set<String> names);

    /** Whether one array element matches by itself, inside {@code $elemMatch} over plain values. */
    boolean matchesElement(BsonValue element);

    default boolean matches(BsonDocument document) {
        return matches(document, null);
    }

    /** All parts match. */
    record And(List<Filter> parts) implements Filter {
        @Override
        public boolean matches(BsonDocument document, @Nullable Position position) {
            for (Filter part : parts) {
                if (!part.matches(document, position)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean matchesElement(BsonValue element) {
            return parts.stream().allMatch(part -> part.matchesElement(element));
        }

        @Override
        public boolean collectFields(Set<String> names) {
            return parts.stream().allMatch(part -> part.collectFields(names));
        }
    }

    /** One part matches. */
    record Or(List<Filter> parts) implements Filter {
        @Override
        public boolean matches(BsonDocument document, @Nullable Position position) {
            for (Filter part : parts) {
                if (part.matches(document, position)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean matchesElement(BsonValue element) {
            return parts.stream().anyMatch(part -> part.matchesElement(element));
        }

        @Override
        public boolean collectFields(Set<String> names) {
            return parts.stream().allMatch(part -> part.collectFields(names));
        }
    }

    /** The part does not match. */
    record Not(Filter part) implements Filter {
        @Override
        public boolean matches(BsonDocument document, @Nullable Position position) {
            return !part.matches(document, null);
        }

        @Override
        public boolean matchesElement(BsonValue element) {
            return !part.matchesElement(element);
        }

        @Override
        public boolean collectFields(Set<String> names) {
            return part.collectFields(names);
        }
    }

    /** One of the values the path leads to fulfils the condition. */
    record OnPath(FieldPath path, Condition condition) implements Filter {
        @Override
        public boolean matches(BsonDocument document, @Nullable Position position) {
            return path.visit(document, condition.looksIntoArrays(), (value, index) -> {
                if (!condition.test(value)) {
                    return false;
                }
                if (position != null) {
                    int inside = condition.elementIndex(value);
                    if (index >= 0 || inside >= 0) {
                        position.index = index >= 0 ? index : inside;
                    }
                }
                return true;
            });
        }

        @Override
        public boolean matchesElement(BsonValue element) {
            return condition.test(element);
        }

        @Override
        public boolean collectFields(Set<String> names) {
            names.add(path.first());
            return true;
        }
    }

    /** The expression is true for the document. */
    record ByExpression(Expression expression, Expression.Scope scope) implements Filter {
        @Override
        public boolean matches(BsonDocument document, @Nullable Position position) {
            return BsonOrder.isTrue(expression.evaluate(scope.on(document)));
        }

        @Override
        public boolean matchesElement(BsonValue element) {
            return false;
        }

        @Override
        public boolean collectFields(Set<String> names) {
            return false;
        }
    }
}
