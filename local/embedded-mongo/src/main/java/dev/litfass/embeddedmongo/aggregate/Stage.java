package dev.litfass.embeddedmongo.aggregate;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** One step of a pipeline: documents in, documents out. */
@FunctionalInterface
interface Stage {

    Iterator<BsonDocument> apply(Iterator<BsonDocument> input);

    /** Changes each document by itself. */
    static Stage mapping(UnaryOperator<BsonDocument> change) {
        return input -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return input.hasNext();
            }

            @Override
            public BsonDocument next() {
                return change.apply(input.next());
            }
        };
    }

    /** Lets only some through. */
    static Stage filtering(Predicate<BsonDocument> wanted) {
        return expanding(document -> wanted.test(document) ? List.of(document) : List.of());
    }

    /** What one document becomes: none, one or many. */
    @FunctionalInterface
    interface Expansion {
        List<BsonDocument> of(BsonDocument document);
    }

    /** Makes of each document none, one or many. */
    static Stage expanding(Expansion expansion) {
        return input -> new Iterator<>() {
            private Iterator<BsonDocument> current = List.<BsonDocument>of().iterator();

            @Override
            public boolean hasNext() {
                while (!current.hasNext() && input.hasNext()) {
                    current = expansion.of(input.next()).iterator();
                }
                return current.hasNext();
            }

            @Override
            public BsonDocument next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return current.next();
            }
        };
    }

    /** What becomes of all documents together. */
    @FunctionalInterface
    interface Batching {
        Iterator<BsonDocument> of(Iterator<BsonDocument> all);
    }

    /** Looks at all documents before it gives the first, but not before it is asked for it. */
    static Stage gathering(Batching gathering) {
        return input -> new Iterator<>() {
            private @Nullable Iterator<BsonDocument> output;

            private Iterator<BsonDocument> output() {
                if (output == null) {
                    output = gathering.of(input);
                }
                return output;
            }

            @Override
            public boolean hasNext() {
                return output().hasNext();
            }

            @Override
            public BsonDocument next() {
                return output().next();
            }
        };
    }

    static List<BsonDocument> all(Iterator<BsonDocument> input) {
        List<BsonDocument> result = new ArrayList<>();
        input.forEachRemaining(result::add);
        return result;
    }
}
