package dev.litfass.embeddedmongo.aggregate;

import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.query.Filter;
import dev.litfass.embeddedmongo.query.FilterParser;
import dev.litfass.embeddedmongo.query.SortOrder;
import dev.litfass.embeddedmongo.store.Explanation;
import dev.litfass.embeddedmongo.store.Query;
import dev.litfass.embeddedmongo.store.Reading;
import dev.litfass.embeddedmongo.store.Search;
import dev.litfass.embeddedmongo.store.StoredCollection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** A parsed pipeline: what it searches for first, and the stages the found documents then go through. */
public final class Pipeline {

    private static final Set<String> LAST_ONLY = Set.of("$merge", "$out");

    private final Surroundings surroundings;
    private final List<Stage> stages = new ArrayList<>();
    private final List<String> stageNames = new ArrayList<>();
    private Query query;
    private @Nullable Explanation explanation;

    private Pipeline(List<BsonDocument> documents, Surroundings surroundings) {
        this.surroundings = surroundings;
        int at = 0;
        BsonArray matches = new BsonArray();
        while (at < documents.size() && documents.get(at).containsKey("$match")) {
            BsonDocument match = Stages.document("$match", documents.get(at++), 15959);
            if (!match.isEmpty()) {
                matches.add(match);
            }
        }
        BsonDocument match = matches.isEmpty()
                ? new BsonDocument()
                : matches.size() == 1 ? matches.get(0).asDocument() : new BsonDocument("$and", matches);
        Filter filter = FilterParser.parse(match, surroundings.scope());
        SortOrder sort = SortOrder.NATURAL;
        if (at < documents.size() && documents.get(at).containsKey("$sort")) {
            sort = Stages.sortOrder(documents.get(at++));
        }
        long skip = 0;
        long limit = 0;
        if (at < documents.size() && documents.get(at).containsKey("$skip")) {
            skip = Stages.skip(documents.get(at++));
        }
        if (at < documents.size() && documents.get(at).containsKey("$limit")) {
            limit = Stages.limit(documents.get(at++));
        }
        this.query = new Query(match, filter, sort, skip, limit, null);
        for (BsonDocument document : documents.subList(at, documents.size())) {
            stages.add(Stages.parse(document, surroundings));
            stageNames.add(document.getFirstKey());
        }
    }

    /** Reads all stages; one that is not known is refused before anything is searched. */
    public static Pipeline parse(BsonValue value, Surroundings surroundings) {
        return parse(value, surroundings, List.of());
    }

    static Pipeline parse(BsonValue value, Surroundings surroundings, List<BsonDocument> before) {
        if (!value.isArray()) {
            throw MongoError.typeMismatch("'pipeline' option must be specified as an array");
        }
        List<BsonDocument> documents = new ArrayList<>(before);
        for (BsonValue stage : value.asArray()) {
            if (!stage.isDocument()) {
                throw MongoError.typeMismatch("Each element of the 'pipeline' array must be an object");
            }
            if (stage.asDocument().size() != 1) {
                throw new MongoError(40323, "A pipeline stage specification object must contain exactly one field.");
            }
            documents.add(stage.asDocument());
        }
        for (int i = 0; i < documents.size() - 1; i++) {
            if (LAST_ONLY.contains(documents.get(i).getFirstKey())) {
                throw new MongoError(
                        40601, documents.get(i).getFirstKey() + " can only be the final stage in the pipeline");
            }
        }
        return new Pipeline(documents, surroundings);
    }

    public void hint(@Nullable BsonValue hint) {
        query = query.hinted(hint);
    }

    /** Whether it puts its documents into a collection instead of answering them. */
    public boolean writes() {
        return !stageNames.isEmpty() && stageNames.get(stageNames.size() - 1).equals("$merge");
    }

    /** The stages behind the search, by name. */
    public List<String> stageNames() {
        return List.copyOf(stageNames);
    }

    /** All documents that come out at the end, of this collection or of one that is not there. */
    public List<BsonDocument> run(String namespace) {
        @Nullable StoredCollection collection = surroundings.catalog().find(namespace);
        if (collection == null) {
            List<BsonDocument> result =
                    Stage.all(through(List.<BsonDocument>of().iterator()));
            explain(Explanation.ofNothing(query, namespace));
            return result;
        }
        try (Reading reading = collection.read()) {
            Search search = new Search(reading, query);
            Iterator<BsonDocument> found = new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return search.hasNext();
                }

                @Override
                public BsonDocument next() {
                    return search.next().document();
                }
            };
            List<BsonDocument> result = Stage.all(through(found));
            explain(search.explanation());
            return result;
        }
    }

    private void explain(Explanation done) {
        explanation = done;
        surroundings.searches().accept(done);
    }

    /** How the documents were searched for, once it has run. */
    public @Nullable Explanation explanation() {
        return explanation;
    }

    /** The documents after all stages. */
    Iterator<BsonDocument> through(Iterator<BsonDocument> documents) {
        Iterator<BsonDocument> stream = documents;
        for (Stage stage : stages) {
            stream = stage.apply(stream);
        }
        return stream;
    }

    /** The search's own part as stages again, for a pipeline that is fed documents. */
    static List<Stage> stagesOf(BsonArray pipeline, Surroundings surroundings) {
        List<Stage> stages = new ArrayList<>();
        for (BsonValue stage : pipeline) {
            if (!stage.isDocument() || stage.asDocument().size() != 1) {
                throw new MongoError(40323, "A pipeline stage specification object must contain exactly one field.");
            }
            stages.add(Stages.parse(stage.asDocument(), surroundings));
        }
        return stages;
    }
}
