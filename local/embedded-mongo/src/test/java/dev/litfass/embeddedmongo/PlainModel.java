package dev.litfass.embeddedmongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.bson.BsonValue;
import org.bson.Document;

/** What MongoDB does, written down again without indexes, bytes or files: a list of documents. */
final class PlainModel {

    private static final Object MISSING = new Object();

    private final TreeMap<Integer, Document> documents = new TreeMap<>();

    // ---- writing

    int insert(List<Document> added, boolean ordered) {
        int inserted = 0;
        for (Document document : added) {
            if (documents.containsKey(document.getInteger("_id")) || isTaken(document, null)) {
                if (ordered) {
                    break;
                }
            } else {
                documents.put(document.getInteger("_id"), copy(document));
                inserted++;
            }
        }
        return inserted;
    }

    private boolean isTaken(Document document, Integer self) {
        return document.containsKey("u")
                && documents.values().stream()
                        .anyMatch(other -> !Objects.equals(other.getInteger("_id"), self)
                                && Objects.equals(other.get("u"), document.get("u")));
    }

    /** Matched, modified, upserted; or one error code. */
    int[] update(Document filter, Document update, boolean many, boolean upsert) {
        List<Document> found = find(filter, new Document("_id", 1), 0, 0);
        if (found.isEmpty()) {
            if (!upsert) {
                return new int[] {0, 0, 0};
            }
            Document fresh = new Document("_id", filter.get("_id"));
            int error = apply(fresh, update);
            if (error == 0 && isTaken(fresh, null)) {
                error = 11000;
            }
            return error != 0 ? new int[] {error} : new int[] {0, 0, 1};
        }
        if (!many && found.size() > 1) {
            // Which one it is the server decides; adopt() checks that it did it right.
            return candidates(found, update);
        }
        int modified = 0;
        for (Document document : found) {
            Document changed = copy(document);
            int error = apply(changed, update);
            if (error == 0 && isTaken(changed, changed.getInteger("_id"))) {
                error = 11000;
            }
            if (error != 0 && many && found.size() > 1) {
                return new int[] {anyError(found, update)};
            }
            if (error != 0) {
                return new int[] {error};
            }
            if (many && update.toJson().contains("\"u\"") && found.size() > 1) {
                // The second document cannot have the same unique value as the first.
                return new int[] {11000};
            }
            modified += exact(changed).equals(exact(document)) ? 0 : 1;
        }
        return new int[] {found.size(), modified, 0};
    }

    private int anyError(List<Document> found, Document update) {
        for (Document document : found) {
            Document changed = copy(document);
            int error = apply(changed, update);
            if (error == 0 && isTaken(changed, changed.getInteger("_id"))) {
                error = 11000;
            }
            if (error != 0) {
                return error;
            }
        }
        return 0;
    }

    private int[] candidates(List<Document> found, Document update) {
        TreeSet<String> outcomes = new TreeSet<>();
        int[] last = {};
        for (Document document : found) {
            Document changed = copy(document);
            int error = apply(changed, update);
            if (error == 0 && isTaken(changed, changed.getInteger("_id"))) {
                error = 11000;
            }
            last = error != 0 ? new int[] {error} : new int[] {1, exact(changed).equals(exact(document)) ? 0 : 1, 0};
            outcomes.add(java.util.Arrays.toString(last));
        }
        pending = outcomes;
        return last;
    }

    private TreeSet<String> pending = new TreeSet<>();

    TreeSet<String> takePending() {
        TreeSet<String> taken = pending;
        pending = new TreeSet<>();
        return taken;
    }

    /** Takes the server's documents after an update, having checked that each is the old one or the rightly changed one. */
    void adopt(List<Document> actual, Document filter, Document update, String what) {
        TreeMap<Integer, Document> taken = new TreeMap<>();
        for (Document document : actual) {
            Integer id = document.getInteger("_id");
            Document before = documents.get(id);
            Document changed = before == null ? new Document("_id", id) : copy(before);
            int error = apply(changed, update);
            boolean old = before != null && exact(before).equals(exact(document));
            boolean right = error == 0
                    && (before == null || matches(before, filter))
                    && exact(changed).equals(exact(document));
            assertThat(old || right)
                    .as(what + ": " + (before == null ? "nothing" : before.toJson()) + " became " + document.toJson())
                    .isTrue();
            taken.put(id, document);
        }
        assertThat(taken.keySet()).as(what).containsAll(documents.keySet());
        documents.clear();
        documents.putAll(taken);
    }

    int[] replace(Document filter, Document replacement, boolean upsert) {
        Integer id = filter.getInteger("_id");
        Document before = documents.get(id);
        Document after = new Document("_id", id);
        after.putAll(copy(replacement));
        if (isTaken(after, id)) {
            return new int[] {11000};
        }
        documents.put(id, after);
        return before == null
                ? new int[] {0, 0, 1}
                : new int[] {1, exact(before).equals(exact(after)) ? 0 : 1, 0};
    }

    int delete(Document filter) {
        List<Document> found = find(filter, new Document(), 0, 0);
        found.forEach(document -> documents.remove(document.getInteger("_id")));
        return found.size();
    }

    Document findAndUpdate(Document filter, Document sort, Document update) {
        List<Document> found = find(filter, sort, 0, 1);
        if (found.isEmpty()) {
            return null;
        }
        Document document = documents.get(found.get(0).getInteger("_id"));
        apply(document, update);
        return document;
    }

    /** Changes the document; an error code or 0. */
    private static int apply(Document document, Document update) {
        for (Map.Entry<String, Object> operator : update.entrySet()) {
            for (Map.Entry<String, Object> field : new TreeMap<>((Document) operator.getValue()).entrySet()) {
                int error = apply(document, operator.getKey(), field.getKey(), field.getValue());
                if (error != 0) {
                    return error;
                }
            }
        }
        return 0;
    }

    private static int apply(Document document, String operator, String path, Object operand) {
        if (path.equals("c.x")) {
            Object inner = document.get("c");
            if (!document.containsKey("c")) {
                document.append("c", new Document("x", operand));
            } else {
                ((Document) inner).put("x", operand);
            }
            return 0;
        }
        Object value = document.containsKey(path) ? document.get(path) : MISSING;
        switch (operator) {
            case "$set" -> document.put(path, operand);
            case "$unset" -> document.remove(path);
            case "$inc" -> {
                if (value == MISSING) {
                    document.put(path, operand);
                } else if (value instanceof Number number) {
                    document.put(path, sum(number, (Number) operand));
                } else {
                    return 14;
                }
            }
            case "$min", "$max" -> {
                int order = value == MISSING ? 0 : order(operand, value);
                if (value == MISSING || (operator.equals("$min") ? order < 0 : order > 0)) {
                    document.put(path, operand);
                }
            }
            case "$push", "$addToSet" -> {
                List<Object> list = value == MISSING ? new ArrayList<>() : new ArrayList<>((List<?>) value);
                if (operator.equals("$push") || !list.contains(operand)) {
                    list.add(operand);
                }
                document.put(path, list);
            }
            case "$pull" -> {
                if (value != MISSING) {
                    List<Object> list = new ArrayList<>((List<?>) value);
                    list.removeIf(operand::equals);
                    document.put(path, list);
                }
            }
            default -> throw new IllegalArgumentException(operator);
        }
        return 0;
    }

    private static Number sum(Number one, Number other) {
        if (one instanceof Double || other instanceof Double) {
            return one.doubleValue() + other.doubleValue();
        }
        if (one instanceof Long || other instanceof Long) {
            return one.longValue() + other.longValue();
        }
        return one.intValue() + other.intValue();
    }

    // ---- reading

    List<Document> find(Document filter, Document sort, int skip, int limit) {
        List<Document> found = new ArrayList<>();
        documents.values().stream()
                .filter(document -> matches(document, filter))
                .forEach(found::add);
        if (!sort.isEmpty()) {
            found.sort(comparator(sort));
        }
        List<Document> page = found.subList(Math.min(skip, found.size()), found.size());
        return new ArrayList<>(limit == 0 ? page : page.subList(0, Math.min(limit, page.size())));
    }

    List<Object> distinct(String field, Document filter) {
        List<Object> values = new ArrayList<>();
        for (Document document : find(filter, new Document(), 0, 0)) {
            for (Object value : reached(document, field)) {
                if (value instanceof Collection<?> list) {
                    values.addAll(list);
                } else if (value != MISSING) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    List<String> groups(String field, Document filter) {
        Map<String, Integer> counts = new HashMap<>();
        for (Document document : find(filter, new Document(), 0, 0)) {
            counts.merge(canonical(document.get(field)), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(group -> group.getKey() + "=" + group.getValue())
                .sorted()
                .toList();
    }

    private static boolean matches(Document document, Document filter) {
        return filter.entrySet().stream().allMatch(field -> matches(document, field.getKey(), field.getValue()));
    }

    @SuppressWarnings("unchecked")
    private static boolean matches(Document document, String name, Object wanted) {
        return switch (name) {
            case "$and" -> ((List<Document>) wanted).stream().allMatch(part -> matches(document, part));
            case "$or" -> ((List<Document>) wanted).stream().anyMatch(part -> matches(document, part));
            case "$nor" -> ((List<Document>) wanted).stream().noneMatch(part -> matches(document, part));
            default -> {
                if (wanted instanceof Document operators) {
                    yield operators.entrySet().stream()
                            .allMatch(operator -> fulfils(document, name, operator.getKey(), operator.getValue()));
                }
                yield fulfils(document, name, "$eq", wanted);
            }
        };
    }

    private static boolean fulfils(Document document, String path, String operator, Object operand) {
        List<Object> reached = reached(document, path);
        List<Object> each = new ArrayList<>();
        for (Object value : reached) {
            if (value instanceof List<?> list) {
                each.addAll(list);
            }
            each.add(value);
        }
        return switch (operator) {
            case "$ne" -> !fulfils(document, path, "$eq", operand);
            case "$nin" -> !fulfils(document, path, "$in", operand);
            case "$not" -> !matches(document, path, operand);
            case "$in" -> ((List<?>) operand).stream().anyMatch(value -> fulfils(document, path, "$eq", value));
            case "$all" -> ((List<?>) operand).stream().allMatch(value -> fulfils(document, path, "$eq", value));
            case "$exists" -> reached.stream().anyMatch(value -> value != MISSING) == (Boolean) operand;
            case "$size" ->
                reached.stream().anyMatch(value -> value instanceof List<?> list && list.size() == (Integer) operand);
            case "$elemMatch" ->
                reached.stream()
                        .anyMatch(value -> value instanceof List<?> list
                                && list.stream()
                                        .anyMatch(element -> element instanceof Document inner
                                                && matches(inner, (Document) operand)));
            default -> each.stream().anyMatch(value -> compares(value, operator, operand));
        };
    }

    private static boolean compares(Object value, String operator, Object operand) {
        boolean nothing = value == MISSING || value == null;
        if (operand == null) {
            return nothing && !operator.equals("$gt") && !operator.equals("$lt");
        }
        if (nothing || rank(value) != rank(operand)) {
            return false;
        }
        int order = order(value, operand);
        return switch (operator) {
            case "$eq" -> order == 0;
            case "$gt" -> order > 0;
            case "$gte" -> order >= 0;
            case "$lt" -> order < 0;
            case "$lte" -> order <= 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    /** All a path leads to: one value, or one per document of an array on the way. */
    private static List<Object> reached(Document document, String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            return List.of(document.containsKey(path) ? wrap(document.get(path)) : MISSING).stream()
                    .map(PlainModel::unwrap)
                    .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        }
        Object outer = document.get(path.substring(0, dot));
        String rest = path.substring(dot + 1);
        List<Object> result = new ArrayList<>();
        if (outer instanceof Document inner) {
            result.addAll(reached(inner, rest));
        } else if (outer instanceof List<?> list) {
            for (Object element : list) {
                if (element instanceof Document inner) {
                    result.addAll(reached(inner, rest));
                }
            }
        } else {
            result.add(MISSING);
        }
        return result;
    }

    private static final Object NULL = new Object();

    private static Object wrap(Object value) {
        return value == null ? NULL : value;
    }

    private static Object unwrap(Object value) {
        return value == NULL ? null : value;
    }

    private static Comparator<Document> comparator(Document sort) {
        return (one, other) -> {
            for (Map.Entry<String, Object> field : sort.entrySet()) {
                int direction = (Integer) field.getValue();
                int order =
                        order(sortValue(one, field.getKey(), direction), sortValue(other, field.getKey(), direction));
                if (order != 0) {
                    return order * direction;
                }
            }
            return 0;
        };
    }

    /** Of several values the least for an ascending sort, the greatest for a descending one; an empty array is below null. */
    private static Object sortValue(Document document, String path, int direction) {
        List<Object> values = new ArrayList<>();
        for (Object value : sortReached(document, path)) {
            if (value instanceof List<?> list && !list.isEmpty()) {
                values.addAll(list);
            } else {
                values.add(value instanceof List<?> ? EMPTY : value == MISSING ? null : value);
            }
        }
        Object best = values.get(0);
        for (Object value : values) {
            if (order(value, best) * direction < 0) {
                best = value;
            }
        }
        return best;
    }

    private static List<Object> sortReached(Document document, String path) {
        List<Object> reached = reached(document, path);
        return reached.isEmpty() ? java.util.Collections.singletonList(MISSING) : reached;
    }

    private static final Object EMPTY = new Object();

    private static int rank(Object value) {
        if (value == EMPTY) {
            return 0;
        }
        if (value == null || value == MISSING) {
            return 1;
        }
        return value instanceof Number
                ? 2
                : value instanceof String ? 3 : value instanceof Document ? 4 : value instanceof List ? 5 : 6;
    }

    private static int order(Object one, Object other) {
        int order = Integer.compare(rank(one), rank(other));
        if (order != 0 || rank(one) < 2) {
            return order;
        }
        if (one instanceof Number number) {
            return Double.compare(number.doubleValue(), ((Number) other).doubleValue());
        }
        if (one instanceof String text) {
            return text.compareTo((String) other);
        }
        if (one instanceof Boolean truth) {
            return truth.compareTo((Boolean) other);
        }
        if (one instanceof List<?> list) {
            List<?> others = (List<?>) other;
            for (int i = 0; i < Math.min(list.size(), others.size()); i++) {
                int inner = order(list.get(i), others.get(i));
                if (inner != 0) {
                    return inner;
                }
            }
            return Integer.compare(list.size(), others.size());
        }
        return 0;
    }

    static Object plain(BsonValue value) {
        if (value == null) {
            return null;
        }
        return switch (value.getBsonType()) {
            case NULL -> null;
            case INT32 -> value.asInt32().getValue();
            case INT64 -> value.asInt64().getValue();
            case DOUBLE -> value.asDouble().getValue();
            case STRING -> value.asString().getValue();
            case BOOLEAN -> value.asBoolean().getValue();
            case ARRAY -> value.asArray().stream().map(PlainModel::plain).toList();
            default -> value.toString();
        };
    }

    /** The same text for values MongoDB takes for the same. */
    static String canonical(Object value) {
        return value instanceof Number number ? Double.toString(number.doubleValue()) : String.valueOf(value);
    }

    /** As text that tells the types of numbers apart. */
    static String exact(Document document) {
        return document.toJson(org.bson.json.JsonWriterSettings.builder()
                .outputMode(org.bson.json.JsonMode.EXTENDED)
                .build());
    }

    private static Document copy(Document document) {
        return Document.parse(exact(document));
    }
}
