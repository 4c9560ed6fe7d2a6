package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.expression.Expression;
import dev.litfass.embeddedmongo.store.Query;
import dev.litfass.embeddedmongo.store.Search;
import dev.litfass.embeddedmongo.update.Update;
import dev.litfass.embeddedmongo.update.Upsert;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** An update as the commands use it: read, applied to what was found, or turned into what is inserted. */
record Changes(Update update) {

    static Changes of(BsonValue update, @Nullable BsonValue arrayFilters, Expression.Scope scope) {
        List<BsonDocument> filters = arrayFilters == null ? List.of() : Request.documents("arrayFilters", arrayFilters);
        return new Changes(Update.parse(update, filters, scope));
    }

    boolean isReplacement() {
        return update.isReplacement();
    }

    /** The changed document, made from a copy of its own. */
    BsonDocument appliedTo(Search.Found found) {
        return update.apply(BsonBytes.decode(BsonBytes.encode(found.raw())), found.element(), false);
    }

    /** What is inserted where nothing was found. */
    BsonDocument inserted(Query query) {
        return DocumentIds.withId(Upsert.document(query.document(), update));
    }
}
