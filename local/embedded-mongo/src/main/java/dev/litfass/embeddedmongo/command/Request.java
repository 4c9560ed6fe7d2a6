package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.bson.Numbers;
import dev.litfass.embeddedmongo.expression.Expression;
import dev.litfass.embeddedmongo.expression.ExpressionParser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** One command with its arguments; an argument nobody knows, or that would be silently ignored, is refused. */
record Request(String name, BsonDocument body, String database, Instant now) {

    /** What a driver may send with any command and what changes nothing here. */
    private static final Set<String> GENERAL = Set.of(
            "$db",
            "lsid",
            "$clusterTime",
            "$readPreference",
            "comment",
            "maxTimeMS",
            "readConcern",
            "writeConcern",
            "apiVersion",
            "apiStrict",
            "apiDeprecationErrors",
            "txnNumber",
            "autocommit",
            "startTransaction",
            "collation");

    private static final Set<String> READ_CONCERNS = Set.of("local", "available", "majority");

    static Request of(BsonDocument body, Instant now) {
        if (body.isEmpty()) {
            throw MongoError.badValue("A command needs a name");
        }
        if (!body.isString("$db")) {
            throw new MongoError(40414, "BSON field 'OP_MSG.$db' is missing but a required field");
        }
        return new Request(body.getFirstKey(), body, body.getString("$db").getValue(), now);
    }

    /** Refuses arguments other than these. */
    Request accepting(String... arguments) {
        Set<String> known = new HashSet<>(Set.of(arguments));
        for (String argument : body.keySet()) {
            if (!argument.equals(name) && !known.contains(argument) && !GENERAL.contains(argument)) {
                throw new MongoError(40415, "BSON field '" + name + "." + argument + "' is an unknown field.");
            }
        }
        return this;
    }

    /** Refuses arguments that ask for what is not offered, unless they ask for nothing. */
    Request notOffering(String... arguments) {
        for (String argument : arguments) {
            @Nullable BsonValue value = body.get(argument);
            boolean asks =
                    value != null && (value.isDocument() ? !value.asDocument().isEmpty() : BsonOrder.isTrue(value));
            if (asks) {
                throw MongoError.notOffered("'" + argument + "' in " + name);
            }
        }
        return this;
    }

    /** What holds for every command: no transactions, no collation, no read concern that needs a replica set. */
    void requireOffered() {
        if (body.containsKey("txnNumber") || body.containsKey("startTransaction") || body.containsKey("autocommit")) {
            throw new MongoError(20, "Transaction numbers are only allowed on a replica set member or mongos");
        }
        requireNoCollation(body);
        @Nullable BsonValue concern = body.get("readConcern");
        if (concern != null && concern.isDocument() && concern.asDocument().isString("level")) {
            String level = concern.asDocument().getString("level").getValue();
            if (!READ_CONCERNS.contains(level)) {
                throw MongoError.notOffered("Read concern '" + level + "'");
            }
        }
    }

    static void requireNoCollation(BsonDocument document) {
        @Nullable BsonValue collation = document.get("collation");
        if (collation == null
                || (collation.isDocument() && collation.asDocument().isEmpty())) {
            return;
        }
        boolean simple = collation.isDocument()
                && collation.asDocument().isString("locale")
                && collation.asDocument().getString("locale").getValue().equals("simple");
        if (!simple) {
            throw MongoError.notOffered("A collation");
        }
    }

    String collection() {
        BsonValue value = body.get(name, BsonNull.VALUE);
        if (!value.isString()) {
            throw new MongoError(73, "collection name has invalid type " + Numbers.typeName(value));
        }
        if (value.asString().getValue().isEmpty()) {
            throw new MongoError(73, "Invalid namespace specified '" + database + ".'");
        }
        return value.asString().getValue();
    }

    String namespace() {
        return database + "." + collection();
    }

    @Nullable
    BsonValue value(String argument) {
        return body.get(argument);
    }

    boolean flag(String argument, boolean otherwise) {
        @Nullable BsonValue value = body.get(argument);
        if (value == null) {
            return otherwise;
        }
        if (!value.isBoolean() && !value.isNumber()) {
            throw wrongType(argument, value, "bool");
        }
        return BsonOrder.isTrue(value);
    }

    BsonDocument document(String argument) {
        @Nullable BsonDocument document = optionalDocument(argument);
        return document == null ? new BsonDocument() : document;
    }

    @Nullable
    BsonDocument optionalDocument(String argument) {
        @Nullable BsonValue value = body.get(argument);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isDocument()) {
            throw wrongType(argument, value, "object");
        }
        return value.asDocument();
    }

    List<BsonDocument> documents(String argument) {
        @Nullable BsonValue value = body.get(argument);
        if (value == null) {
            throw new MongoError(40414, "BSON field '" + name + "." + argument + "' is missing but a required field");
        }
        return documents(name + "." + argument, value);
    }

    static List<BsonDocument> documents(String what, BsonValue value) {
        if (!value.isArray()) {
            throw MongoError.typeMismatch("BSON field '" + what + "' is the wrong type '" + Numbers.typeName(value)
                    + "', expected type 'array'");
        }
        List<BsonDocument> documents = new ArrayList<>(value.asArray().size());
        for (BsonValue element : value.asArray()) {
            if (!element.isDocument()) {
                throw MongoError.typeMismatch("BSON field '" + what + "." + documents.size() + "' is the wrong type '"
                        + Numbers.typeName(element) + "', expected type 'object'");
            }
            documents.add(element.asDocument());
        }
        return documents;
    }

    /** A whole number that is not negative; {@code otherwise} if it is not given. */
    long count(String argument, long otherwise) {
        @Nullable BsonValue value = body.get(argument);
        if (value == null) {
            return otherwise;
        }
        Long number = Numbers.integral(value);
        if (number == null) {
            throw wrongType(argument, value, "long");
        }
        if (number < 0) {
            throw new MongoError(
                    51024, "BSON field '" + argument + "' value must be >= 0, actual value '" + number + "'");
        }
        return number;
    }

    MongoError wrongType(String argument, BsonValue value, String wanted) {
        return MongoError.typeMismatch("BSON field '" + name + "." + argument + "' is the wrong type '"
                + Numbers.typeName(value) + "', expected type '" + wanted + "'");
    }

    @Nullable
    BsonValue hint() {
        @Nullable BsonValue hint = body.get("hint");
        boolean none = hint == null
                || (hint.isDocument() && hint.asDocument().isEmpty())
                || (hint.isString() && hint.asString().getValue().isEmpty());
        return none ? null : hint;
    }

    /** What expressions of this command can see: its {@code let} variables and the time it began. */
    Expression.Scope scope() {
        Expression.Scope scope = Expression.Scope.at(now);
        @Nullable BsonDocument let = optionalDocument("let");
        if (let == null) {
            return scope;
        }
        Expression.Scope result = scope;
        for (var variable : let.entrySet()) {
            @Nullable
            BsonValue value =
                    ExpressionParser.parse(variable.getValue(), Set.of()).evaluate(scope);
            result = result.with(variable.getKey(), value == null ? BsonNull.VALUE : value);
        }
        return result;
    }
}
