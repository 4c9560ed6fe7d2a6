package dev.litfass.embeddedmongo.expression;

import static dev.litfass.embeddedmongo.expression.ExpressionParser.eager;
import static dev.litfass.embeddedmongo.expression.ExpressionParser.isNothing;

import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Documents inside expressions. */
final class DocumentOperators {

    private DocumentOperators() {}

    static void register(Map<String, ExpressionParser.Operator> operators) {
        operators.put("$mergeObjects", eager("$mergeObjects", 0, Integer.MAX_VALUE, DocumentOperators::merge));
        operators.put("$objectToArray", eager("$objectToArray", 1, 1, a -> toArray(a.get(0))));
        operators.put("$arrayToObject", eager("$arrayToObject", 1, 1, a -> toObject(a.get(0))));
    }

    private static BsonValue merge(List<@Nullable BsonValue> arguments) {
        BsonValue only = arguments.size() == 1 ? arguments.get(0) : null;
        List<? extends @Nullable BsonValue> parts = only != null && only.isArray() ? only.asArray() : arguments;
        BsonDocument result = new BsonDocument();
        for (BsonValue part : parts) {
            if (isNothing(part)) {
                continue;
            }
            if (!part.isDocument()) {
                throw new MongoError(
                        40400, "$mergeObjects requires object inputs, but input is of type " + Numbers.typeName(part));
            }
            result.putAll(part.asDocument());
        }
        return result;
    }

    private static BsonValue toArray(@Nullable BsonValue value) {
        if (isNothing(value)) {
            return BsonNull.VALUE;
        }
        if (!value.isDocument()) {
            throw new MongoError(40390, "$objectToArray requires a document input, found: " + Numbers.typeName(value));
        }
        BsonArray result = new BsonArray();
        value.asDocument()
                .forEach((name, field) -> result.add(new BsonDocument("k", new BsonString(name)).append("v", field)));
        return result;
    }

    private static BsonValue toObject(@Nullable BsonValue value) {
        if (isNothing(value)) {
            return BsonNull.VALUE;
        }
        if (!value.isArray()) {
            throw new MongoError(40386, "$arrayToObject requires an array input, found: " + Numbers.typeName(value));
        }
        BsonDocument result = new BsonDocument();
        for (BsonValue element : value.asArray()) {
            BsonValue name;
            BsonValue field;
            if (element.isArray() && element.asArray().size() == 2) {
                name = element.asArray().get(0);
                field = element.asArray().get(1);
            } else if (element.isDocument()
                    && element.asDocument().size() == 2
                    && element.asDocument().containsKey("k")
                    && element.asDocument().containsKey("v")) {
                name = element.asDocument().get("k");
                field = element.asDocument().get("v");
            } else {
                throw new MongoError(
                        40398, "Unrecognised input type format for $arrayToObject: " + Numbers.typeName(element));
            }
            if (!name.isString()) {
                throw new MongoError(
                        40394, "$arrayToObject requires keys of type string, found: " + Numbers.typeName(name));
            }
            result.append(name.asString().getValue(), field);
        }
        return result;
    }
}
