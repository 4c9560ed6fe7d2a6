package dev.litfass.embeddedmongo.update;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import dev.litfass.embeddedmongo.expression.Expression;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** A parsed update: a whole new document, or operators at places. */
public final class Update {

    private static final Comparator<Change> BY_PATH = (one, other) -> {
        int common = Math.min(one.path.length(), other.path.length());
        for (int i = 0; i < common; i++) {
            int order = compareParts(one.path.parts().get(i), other.path.parts().get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.path.length(), other.path.length());
    };

    /** One operator at one path, which may still hold placeholders for array elements. */
    private record Change(FieldPath path, Modifier modifier) {}

    private final @Nullable BsonDocument replacement;
    private final List<Change> changes = new ArrayList<>();
    private final List<FieldPath> taken = new ArrayList<>();
    private final ArrayFilters arrayFilters;
    private final Expression.Scope scope;

    private Update(BsonDocument update, List<BsonDocument> arrayFilters, Expression.Scope scope) {
        this.scope = scope;
        this.arrayFilters = new ArrayFilters(arrayFilters, scope);
        if (update.isEmpty() || !update.getFirstKey().startsWith("$")) {
            requirePlainNames(update);
            this.replacement = update;
        } else {
            this.replacement = null;
            update.forEach(this::read);
            changes.sort(BY_PATH);
        }
        this.arrayFilters.requireAllUsed(update);
    }

    public static Update parse(BsonValue update, List<BsonDocument> arrayFilters, Expression.Scope scope) {
        if (update.isArray()) {
            throw MongoError.notOffered("An update by an aggregation pipeline");
        }
        if (!update.isDocument()) {
            throw MongoError.failedToParse("Update argument must be either an object or an array");
        }
        return new Update(update.asDocument(), arrayFilters, scope);
    }

    public boolean isReplacement() {
        return replacement != null;
    }

    private static void requirePlainNames(BsonDocument replacement) {
        for (String name : replacement.keySet()) {
            if (name.startsWith("$")) {
                throw new MongoError(
                        52,
                        "The dollar ($) prefixed field '" + name + "' in '" + name
                                + "' is not allowed in the context of"
                                + " an update's replacement document. Consider using an aggregation pipeline with"
                                + " $replaceWith.");
            }
        }
    }

    private static int compareParts(String one, String other) {
        boolean oneIndex = FieldPath.isIndex(one);
        boolean otherIndex = FieldPath.isIndex(other);
        if (oneIndex && otherIndex) {
            return Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
        }
        return one.compareTo(other);
    }

    private void read(String operator, BsonValue operand) {
        if (!KNOWN.contains(operator)) {
            throw MongoError.failedToParse("Unknown modifier: " + operator
                    + ". Expected a valid update modifier or pipeline-style update specified as an array");
        }
        if (!operand.isDocument()) {
            throw MongoError.failedToParse("Modifiers operate on fields but we found type "
                    + Numbers.typeName(operand) + " instead. For example: {$mod: {<field>: ...}} not {" + operator
                    + ": " + operand + "}");
        }
        for (Map.Entry<String, BsonValue> field : operand.asDocument().entrySet()) {
            if (operator.equals("$rename")) {
                readRename(field.getKey(), field.getValue());
            } else {
                changes.add(new Change(take(field.getKey()), modifier(operator, field.getKey(), field.getValue())));
            }
        }
    }

    private static final List<String> KNOWN = List.of(
            "$set",
            "$setOnInsert",
            "$unset",
            "$inc",
            "$mul",
            "$min",
            "$max",
            "$currentDate",
            "$rename",
            "$push",
            "$addToSet",
            "$pop",
            "$pull",
            "$pullAll",
            "$bit");

    private Modifier modifier(String operator, String path, BsonValue operand) {
        return switch (operator) {
            case "$set" -> Modifier.set(operand);
            case "$setOnInsert" -> Modifier.setOnInsert(operand);
            case "$unset" -> Modifier.unset();
            case "$inc", "$mul" -> Modifier.calculate(operator, path, operand);
            case "$min" -> Modifier.extreme(operand, -1);
            case "$max" -> Modifier.extreme(operand, 1);
            case "$currentDate" -> Modifier.currentDate(path, operand);
            case "$push" -> ArrayModifiers.push(operand);
            case "$addToSet" -> ArrayModifiers.addToSet(operand);
            case "$pop" -> ArrayModifiers.pop(path, operand);
            case "$pull" -> ArrayModifiers.pull(operand, scope);
            case "$pullAll" -> ArrayModifiers.pullAll(operand);
            default -> Modifier.bit(path, operand);
        };
    }

    /** Notes the path as changed; one that overlaps another makes the outcome depend on an order nobody gave. */
    private FieldPath take(String dotted) {
        FieldPath path = FieldPath.of(dotted);
        if (path.parts().contains("")) {
            throw new MongoError(
                    56, "The update path '" + dotted + "' contains an empty field name, which is not allowed.");
        }
        for (int i = 0; i < path.length(); i++) {
            requirePart(path, i);
        }
        for (FieldPath other : taken) {
            if (other.overlaps(path)) {
                throw new MongoError(
                        40,
                        "Updating the path '" + dotted + "' would create a conflict at '"
                                + (other.length() < path.length() ? other : path) + "'");
            }
        }
        taken.add(path);
        return path;
    }

    private void requirePart(FieldPath path, int index) {
        String part = path.parts().get(index);
        if (!part.startsWith("$")) {
            return;
        }
        boolean placeholder = part.equals("$") || (part.startsWith("$[") && part.endsWith("]"));
        if (!placeholder) {
            throw new MongoError(
                    52, "The dollar ($) prefixed field '" + part + "' in '" + path + "' is not valid for storage.");
        }
        if (index == 0) {
            throw MongoError.badValue((part.equals("$")
                            ? "Cannot have positional (i.e. '$')"
                            : "Cannot have array filter identifier (i.e. '$[<id>]')")
                    + " element in the first position in path '" + path + "'");
        }
        if (part.equals("$") && path.parts().subList(0, index).contains("$")) {
            throw MongoError.badValue("Too many positional (i.e. '$') elements found in path '" + path + "'");
        }
        if (part.length() > 3) {
            arrayFilters.require(part.substring(2, part.length() - 1), path.dotted());
        }
    }

    private void readRename(String from, BsonValue to) {
        if (!to.isString()) {
            throw MongoError.badValue("The 'to' field for $rename must be a string: " + from + ": " + to);
        }
        String target = to.asString().getValue();
        if (from.equals(target)) {
            throw MongoError.badValue(
                    "The source and target field for $rename must differ: " + from + ": \"" + target + "\"");
        }
        for (String path : List.of(from, target)) {
            if (path.contains("$")) {
                throw MongoError.badValue("The source and target field for $rename may not be dynamic: " + path);
            }
        }
        FieldPath source = take(from);
        FieldPath destination = take(target);
        changes.add(new Change(destination, (place, circumstances) -> {
            Place old = new Place(circumstances.document(), source.parts());
            @Nullable BsonValue value = old.value();
            if (value == null) {
                return;
            }
            if (old.leadsThroughArray()) {
                throw MongoError.badValue("The source field cannot be an array element, '" + source + "' in doc with "
                        + circumstances.id() + " has an array field called '" + source.first() + "'");
            }
            if (place.leadsThroughArray()) {
                throw MongoError.badValue(
                        "The destination field cannot be an array element, '" + destination + "' in doc with "
                                + circumstances.id() + " has an array field called '" + destination.first() + "'");
            }
            old.clear();
            place.set(value);
        }));
    }

    /**
     * Changes the document, which must be the caller's own copy.
     *
     * @param element where the filter matched inside an array, or -1
     * @return the changed document; its id is the one it had
     */
    public BsonDocument apply(BsonDocument document, int element, boolean inserting) {
        @Nullable BsonValue id = document.get("_id");
        BsonDocument result = replacement == null ? changed(document, element, inserting) : replaced(id, replacement);
        @Nullable BsonValue newId = result.get("_id");
        if (id != null && (newId == null || !BsonOrder.same(id, newId))) {
            throw new MongoError(
                    66,
                    replacement == null
                            ? "Performing an update on the path '_id' would modify the immutable field '_id'"
                            : "After applying the update, the (immutable) field '_id' was found to have been altered to _id: "
                                    + newId);
        }
        return result;
    }

    private static BsonDocument replaced(@Nullable BsonValue id, BsonDocument replacement) {
        BsonDocument result = new BsonDocument();
        @Nullable BsonValue given = replacement.get("_id");
        if (given != null || id != null) {
            result.append("_id", given != null ? given : id);
        }
        result.putAll(replacement);
        return result;
    }

    private BsonDocument changed(BsonDocument document, int element, boolean inserting) {
        Modifier.Circumstances circumstances = new Modifier.Circumstances(scope.now(), inserting, document);
        for (Change change : changes) {
            for (List<String> parts : places(document, change.path, element)) {
                change.modifier.apply(new Place(document, parts), circumstances);
            }
        }
        return document;
    }

    /** The places a path stands for, once its placeholders are filled with element numbers. */
    private List<List<String>> places(BsonDocument document, FieldPath path, int element) {
        if (path.dotted().indexOf('$') < 0) {
            return List.of(path.parts());
        }
        List<List<String>> places = List.of(List.of());
        for (String part : path.parts()) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> place : places) {
                for (String next : fill(document, place, part, element)) {
                    List<String> parts = new ArrayList<>(place);
                    parts.add(next);
                    longer.add(parts);
                }
            }
            places = longer;
        }
        return places;
    }

    private List<String> fill(BsonDocument document, List<String> before, String part, int element) {
        if (part.equals("$")) {
            if (element < 0) {
                throw MongoError.badValue("The positional operator did not find the match needed from the query.");
            }
            return List.of(Integer.toString(element));
        }
        if (!part.startsWith("$[")) {
            return List.of(part);
        }
        Place array = new Place(document, before);
        @Nullable BsonValue value = array.value();
        if (value == null) {
            throw MongoError.badValue(
                    "The path '" + array.dotted() + "' must exist in the document in order to apply array updates.");
        }
        if (!value.isArray()) {
            throw MongoError.badValue("Cannot apply array updates to non-array element " + array.name() + ": " + value);
        }
        String name = part.substring(2, part.length() - 1);
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < value.asArray().size(); i++) {
            if (name.isEmpty() || arrayFilters.chooses(name, value.asArray().get(i))) {
                chosen.add(Integer.toString(i));
            }
        }
        return chosen;
    }
}
