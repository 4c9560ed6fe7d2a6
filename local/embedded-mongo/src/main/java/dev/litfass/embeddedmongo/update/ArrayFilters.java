package dev.litfass.embeddedmongo.update;

import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.expression.Expression;
import dev.litfass.embeddedmongo.query.Filter;
import dev.litfass.embeddedmongo.query.FilterParser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** The conditions behind {@code $[name]} in the paths of an update. */
final class ArrayFilters {

    private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*");

    private final Map<String, Filter> byName = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    ArrayFilters(List<BsonDocument> filters, Expression.Scope scope) {
        for (BsonDocument filter : filters) {
            Set<String> names = new HashSet<>();
            collectNames(filter, names);
            if (names.isEmpty()) {
                throw MongoError.failedToParse(
                        "Cannot use an expression without a top-level field name in arrayFilters");
            }
            if (names.size() > 1) {
                throw MongoError.failedToParse("Error parsing array filter :: caused by :: Expected a single top-level"
                        + " field name, found " + names);
            }
            String name = names.iterator().next();
            if (!NAME.matcher(name).matches()) {
                throw MongoError.badValue("Error parsing array filter :: caused by :: The top-level field name must be"
                        + " an alphanumeric string beginning with a lowercase letter, found '" + name + "'");
            }
            if (byName.put(name, FilterParser.parse(filter, scope)) != null) {
                throw MongoError.failedToParse(
                        "Found multiple array filters with the same top-level field name " + name);
            }
        }
    }

    private static void collectNames(BsonDocument filter, Set<String> names) {
        for (Map.Entry<String, BsonValue> field : filter.entrySet()) {
            if (!field.getKey().startsWith("$")) {
                int dot = field.getKey().indexOf('.');
                names.add(dot < 0 ? field.getKey() : field.getKey().substring(0, dot));
            } else if (field.getValue().isArray()) {
                for (BsonValue clause : field.getValue().asArray()) {
                    if (clause.isDocument()) {
                        collectNames(clause.asDocument(), names);
                    }
                }
            }
        }
    }

    /** Notes that a path uses the name, which must be there. */
    void require(String name, String path) {
        if (!byName.containsKey(name)) {
            throw MongoError.badValue("No array filter found for identifier '" + name + "' in path '" + path + "'");
        }
        used.add(name);
    }

    /** Refuses a filter no path asks for. */
    void requireAllUsed(BsonDocument update) {
        for (String name : byName.keySet()) {
            if (!used.contains(name)) {
                throw MongoError.failedToParse(
                        "The array filter for identifier '" + name + "' was not used in the update " + update.toJson());
            }
        }
    }

    boolean chooses(String name, BsonValue element) {
        @Nullable Filter filter = byName.get(name);
        return filter == null || filter.matches(new BsonDocument(name, element));
    }
}
