package dev.litfass.embeddedmongo.aggregate;

import dev.litfass.embeddedmongo.bson.BsonOrder;
import dev.litfass.embeddedmongo.bson.FieldPath;
import dev.litfass.embeddedmongo.bson.MongoError;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** One document per element of an array. */
record Unwind(FieldPath path, @Nullable FieldPath index, boolean keepsEmpty) {

    static Stage parse(BsonValue value) {
        BsonDocument options = value.isDocument() ? value.asDocument() : new BsonDocument("path", value);
        for (String option : options.keySet()) {
            if (!List.of("path", "includeArrayIndex", "preserveNullAndEmptyArrays")
                    .contains(option)) {
                throw new MongoError(28811, "unrecognized option to $unwind stage: " + option);
            }
        }
        BsonValue path = options.get("path", BsonNull.VALUE);
        if (!path.isString()) {
            throw new MongoError(28812, "no path specified to $unwind stage");
        }
        FieldPath index = null;
        @Nullable BsonValue indexName = options.get("includeArrayIndex");
        if (indexName != null) {
            if (!indexName.isString()
                    || indexName.asString().getValue().isEmpty()
                    || indexName.asString().getValue().startsWith("$")) {
                throw new MongoError(
                        28810, "expected a non-empty string for the includeArrayIndex option to $unwind stage");
            }
            index = FieldPath.of(indexName.asString().getValue()).requireNamed();
        }
        Unwind unwind = new Unwind(
                Stages.fieldPath(
                        path,
                        28818,
                        "path option to $unwind stage should be prefixed with a '$': "
                                + ((BsonString) path).getValue()),
                index,
                BsonOrder.isTrue(options.get("preserveNullAndEmptyArrays")));
        return Stage.expanding(unwind::unwound);
    }

    private List<BsonDocument> unwound(BsonDocument document) {
        @Nullable BsonValue value = path.direct(document);
        boolean nothing = value == null
                || value.isNull()
                || (value.isArray() && value.asArray().isEmpty());
        if (nothing || value == null) {
            if (!keepsEmpty) {
                return List.of();
            }
            BsonDocument kept = value != null && value.isArray() ? AddFields.with(document, path, null) : document;
            return List.of(numbered(kept, BsonNull.VALUE));
        }
        if (!value.isArray()) {
            return List.of(numbered(document, BsonNull.VALUE));
        }
        List<BsonDocument> result = new ArrayList<>();
        long at = 0;
        for (BsonValue element : value.asArray()) {
            result.add(numbered(AddFields.with(document, path, element), new BsonInt64(at++)));
        }
        return result;
    }

    private BsonDocument numbered(BsonDocument document, BsonValue number) {
        return index == null ? document : AddFields.with(document, index, number);
    }
}
