package dev.litfass.embeddedmongo.bson;

import java.util.Map;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** A refusal in MongoDB's terms: a code, its name and a sentence. */
public final class MongoError extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(1, "InternalError"),
            Map.entry(2, "BadValue"),
            Map.entry(9, "FailedToParse"),
            Map.entry(14, "TypeMismatch"),
            Map.entry(15, "Overflow"),
            Map.entry(17, "ProtocolError"),
            Map.entry(20, "IllegalOperation"),
            Map.entry(22, "InvalidBSON"),
            Map.entry(26, "NamespaceNotFound"),
            Map.entry(27, "IndexNotFound"),
            Map.entry(28, "PathNotViable"),
            Map.entry(40, "ConflictingUpdateOperators"),
            Map.entry(43, "CursorNotFound"),
            Map.entry(48, "NamespaceExists"),
            Map.entry(52, "DollarPrefixedFieldName"),
            Map.entry(53, "InvalidIdField"),
            Map.entry(54, "NotSingleValueField"),
            Map.entry(56, "EmptyFieldName"),
            Map.entry(57, "DottedFieldName"),
            Map.entry(59, "CommandNotFound"),
            Map.entry(66, "ImmutableField"),
            Map.entry(67, "CannotCreateIndex"),
            Map.entry(72, "InvalidOptions"),
            Map.entry(73, "InvalidNamespace"),
            Map.entry(76, "NoReplicationEnabled"),
            Map.entry(85, "IndexOptionsConflict"),
            Map.entry(86, "IndexKeySpecsConflict"),
            Map.entry(91, "ShutdownInProgress"),
            Map.entry(168, "InvalidPipelineOperator"),
            Map.entry(171, "CannotIndexParallelArrays"),
            Map.entry(197, "InvalidIndexSpecificationOption"),
            Map.entry(238, "NotImplemented"),
            Map.entry(241, "ConversionFailure"),
            Map.entry(10334, "BSONObjectTooLarge"),
            Map.entry(11000, "DuplicateKey"));

    private final int code;
    private final transient @Nullable BsonDocument details;

    public MongoError(int code, String message) {
        this(code, message, null);
    }

    /** With fields that stand beside the code in the answer, as a duplicate key's pattern and value do. */
    public MongoError(int code, String message, @Nullable BsonDocument details) {
        super(message);
        this.code = code;
        this.details = details;
    }

    public static MongoError badValue(String message) {
        return new MongoError(2, message);
    }

    public static MongoError failedToParse(String message) {
        return new MongoError(9, message);
    }

    public static MongoError typeMismatch(String message) {
        return new MongoError(14, message);
    }

    /** For what MongoDB knows and this server does not offer. */
    public static MongoError notOffered(String what) {
        return new MongoError(238, what + " is not offered by this server");
    }

    public int code() {
        return code;
    }

    public String codeName() {
        return NAMES.getOrDefault(code, "Location" + code);
    }

    public @Nullable BsonDocument details() {
        return details;
    }

    public String text() {
        String message = getMessage();
        return message == null ? codeName() : message;
    }
}
