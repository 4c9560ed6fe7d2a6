package dev.litfass.embeddedmongo;

import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.bson.Document;

/** Documents, filters, sorts and updates over a few fields that hold every awkward thing now and then. */
final class RandomOperations {

    private static final List<String> FIELDS = List.of("a", "b", "t", "c.x", "c.y", "l.p", "l.q");

    private final SplittableRandom random;

    RandomOperations(long seed) {
        this.random = new SplittableRandom(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }

    int id() {
        return below(60);
    }

    String field() {
        return FIELDS.get(below(FIELDS.size()));
    }

    Document document() {
        Document document = new Document("_id", id());
        if (!chance(6)) {
            document.append("a", value());
        }
        if (!chance(8)) {
            document.append("b", number());
        }
        if (!chance(4)) {
            List<Object> tags = new ArrayList<>();
            for (int i = below(4); i > 0; i--) {
                tags.add("t" + below(4));
            }
            document.append("t", tags);
        }
        if (!chance(4)) {
            document.append("c", new Document("x", value()).append("y", number()));
        }
        if (chance(2)) {
            List<Object> parts = new ArrayList<>();
            for (int i = below(4); i > 0; i--) {
                Document part = new Document("p", number());
                if (!chance(4)) {
                    part.append("q", value());
                }
                parts.add(part);
            }
            document.append("l", parts);
        }
        if (chance(3)) {
            document.append("u", below(40));
        }
        return document;
    }

    private Object number() {
        return switch (below(4)) {
            case 0 -> (long) below(6);
            case 1 -> below(12) / 2.0;
            default -> below(6);
        };
    }

    private Object value() {
        return switch (below(9)) {
            case 0 -> null;
            case 1 -> "s" + below(4);
            case 2 -> chance(2);
            case 3 -> {
                List<Object> list = new ArrayList<>();
                for (int i = below(4); i > 0; i--) {
                    list.add(chance(5) ? null : number());
                }
                yield list;
            }
            default -> number();
        };
    }

    private Object operand() {
        return chance(8) ? "s" + below(4) : chance(10) ? null : number();
    }

    private static final List<String> PLAIN = List.of("b", "c.y", "_id");

    /** A filter and a sort over the same few fields, as one index would answer both. */
    List<Document> shapedQuery() {
        Document filter = new Document();
        for (String field : shuffled()) {
            switch (below(4)) {
                case 0 -> filter.append(field, below(6));
                case 1 -> filter.append(field, new Document("$in", List.of(below(6), below(6), below(40))));
                case 2 -> filter.append(field, new Document("$gte", below(4)));
                default -> {}
            }
        }
        Document sort = new Document();
        boolean same = chance(2);
        for (String field : shuffled().subList(0, 1 + below(3))) {
            sort.append(field, same || chance(2) ? 1 : -1);
        }
        return List.of(filter, sort.containsKey("_id") ? sort : sort.append("_id", same ? 1 : -1));
    }

    private List<String> shuffled() {
        List<String> fields = new ArrayList<>(PLAIN);
        java.util.Collections.shuffle(fields, new java.util.Random(random.nextLong()));
        return fields;
    }

    Document filter() {
        return switch (below(10)) {
            case 0 -> new Document();
            case 1 -> new Document("$or", List.of(condition(), condition()));
            case 2 ->
                new Document("$and", List.of(condition(), new Document("$or", List.of(condition(), condition()))));
            case 3, 4 -> merged(condition(), condition());
            case 5 -> new Document("$nor", List.of(condition()));
            default -> condition();
        };
    }

    private static Document merged(Document one, Document other) {
        Document both = new Document(one);
        both.putAll(other);
        return both;
    }

    private Document condition() {
        String field = field();
        if (field.equals("t")) {
            return new Document(
                    "t",
                    switch (below(4)) {
                        case 0 -> new Document("$all", List.of("t" + below(4), "t" + below(4)));
                        case 1 -> new Document("$size", below(3));
                        case 2 -> new Document("$in", List.of("t" + below(4), "t9"));
                        default -> "t" + below(4);
                    });
        }
        if (chance(12)) {
            return new Document(
                    "l",
                    new Document(
                            "$elemMatch",
                            new Document("p", new Document("$gte", below(5)))
                                    .append("q", new Document("$lt", below(6)))));
        }
        if (chance(12)) {
            return new Document("_id", new Document("$in", List.of(id(), id(), id())));
        }
        return new Document(
                field,
                switch (below(11)) {
                    case 0 -> new Document("$gt", number());
                    case 1 -> new Document("$gte", operand());
                    case 2 -> new Document("$lt", number());
                    case 3 -> new Document("$lte", operand());
                    case 4 -> new Document("$gt", number()).append("$lte", number());
                    case 5 -> new Document("$in", java.util.Arrays.asList(operand(), operand(), operand()));
                    case 6 -> new Document("$ne", operand());
                    case 7 -> new Document("$exists", chance(2));
                    case 8 -> new Document("$nin", java.util.Arrays.asList(operand(), operand()));
                    case 9 -> new Document("$not", new Document("$gt", number()));
                    default -> operand();
                });
    }

    Document sort() {
        Document sort = new Document();
        for (int i = below(3); i > 0; i--) {
            String field = field();
            boolean list = field.startsWith("l.")
                    && sort.keySet().stream()
                            .anyMatch(name -> name.equals("a") || name.equals("t") || name.equals("c.x"));
            boolean parallel = sort.keySet().stream().anyMatch(name -> mayBeArray(name) && mayBeArray(field));
            if (!list && !parallel) {
                sort.append(field, chance(2) ? 1 : -1);
            }
        }
        return sort.append("_id", chance(2) ? 1 : -1);
    }

    /** Sorting by two arrays is refused, so one of them at a time. */
    private static boolean mayBeArray(String field) {
        return !field.equals("b") && !field.equals("c.y") && !field.equals("_id");
    }

    Document update() {
        return switch (below(10)) {
            case 0 -> new Document("$set", new Document("a", value()));
            case 1 -> new Document("$unset", new Document("a", ""));
            case 2 -> new Document("$inc", new Document("a", number()));
            case 3 -> new Document("$push", new Document("t", "t" + below(4)));
            case 4 -> new Document("$pull", new Document("t", "t" + below(4)));
            case 5 -> new Document("$addToSet", new Document("t", "t" + below(4)));
            case 6 -> new Document("$min", new Document("b", number()));
            case 7 -> new Document("$set", new Document("c.x", value()).append("b", number()));
            case 8 -> new Document("$set", new Document("u", below(40)));
            default -> new Document("$max", new Document("b", number())).append("$inc", new Document("n", 1));
        };
    }

    Document indexKey() {
        Document key = new Document();
        if (chance(2)) {
            shuffled().subList(0, 2 + below(2)).forEach(field -> key.append(field, chance(3) ? -1 : 1));
            return key;
        }
        for (int i = below(3); i >= 0; i--) {
            String field = chance(8) ? "_id" : field();
            // Two arrays in one index are refused for the document that has them.
            if (!mayBeArray(field) || key.keySet().stream().noneMatch(RandomOperations::mayBeArray)) {
                key.append(field, chance(2) ? 1 : -1);
            }
        }
        return key.keySet().equals(java.util.Set.of("_id")) ? new Document("b", 1) : key;
    }

    IndexOptions indexOptions() {
        return switch (below(5)) {
            case 0 -> new IndexOptions().sparse(true);
            case 1 -> new IndexOptions().partialFilterExpression(new Document("b", new Document("$gt", below(4))));
            default -> new IndexOptions();
        };
    }
}
