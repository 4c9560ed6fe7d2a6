package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.aggregate.Pipeline;
import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.store.Explanation;
import dev.litfass.embeddedmongo.store.Query;
import dev.litfass.embeddedmongo.store.Reading;
import dev.litfass.embeddedmongo.store.Search;
import dev.litfass.embeddedmongo.store.StoredCollection;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonNull;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** Tells how a command would find its documents, by searching for them without changing any. */
final class Explain {

    private final Server server;
    private final ReadCommands reads;

    Explain(Server server, ReadCommands reads) {
        this.server = server;
        this.reads = reads;
    }

    BsonDocument explain(Request request) {
        request.accepting("verbosity");
        @Nullable BsonValue value = request.value("explain");
        if (value == null || !value.isDocument() || value.asDocument().isEmpty()) {
            throw MongoError.failedToParse("explain command requires a nested object");
        }
        BsonDocument body = new BsonDocument();
        body.putAll(value.asDocument());
        body.put("$db", new BsonString(request.database()));
        Request inner = Request.of(body, request.now());
        inner.requireOffered();
        return switch (inner.name()) {
            case "find" -> search(inner, ReadCommands.findQuery(inner));
            case "count" -> search(inner, ReadCommands.countQuery(inner));
            case "distinct" -> search(inner, ReadCommands.distinctQuery(inner));
            case "findAndModify", "findandmodify" -> search(inner, FindAndModify.query(inner));
            case "update" -> search(inner, WriteCommands.updateQuery(inner, only(inner, "updates")));
            case "delete" -> search(inner, WriteCommands.deleteQuery(inner, only(inner, "deletes")));
            case "aggregate" -> pipeline(reads.pipeline(inner), inner);
            default -> throw new MongoError(59, "Explain failed due to unknown command: " + inner.name());
        };
    }

    private static BsonDocument only(Request request, String argument) {
        List<BsonDocument> statements = request.documents(argument);
        if (statements.size() != 1) {
            throw new MongoError(72, "Explaining a write needs exactly one statement");
        }
        return statements.get(0);
    }

    private BsonDocument search(Request request, Query query) {
        String namespace = request.namespace();
        @Nullable StoredCollection collection = server.catalog().find(namespace);
        if (collection == null) {
            return answer(Explanation.ofNothing(query, namespace), System.nanoTime(), request);
        }
        long start = System.nanoTime();
        try (Reading reading = collection.read()) {
            Search search = new Search(reading, query);
            while (search.hasNext()) {
                search.next();
            }
            return answer(search.explanation(), start, request);
        }
    }

    /** Of a pipeline, which is run for it; one that writes is not. */
    static BsonDocument pipeline(Pipeline pipeline, Request request) {
        if (pipeline.writes()) {
            throw MongoError.notOffered("Explaining a pipeline that writes");
        }
        long start = System.nanoTime();
        pipeline.run(request.namespace());
        @Nullable Explanation explanation = pipeline.explanation();
        if (explanation == null) {
            throw new IllegalStateException("a pipeline that has run has an explanation");
        }
        BsonDocument answer = answer(explanation, start, request);
        if (!pipeline.stageNames().isEmpty()) {
            BsonArray stages = new BsonArray();
            stages.add(new BsonDocument(
                    "$cursor",
                    new BsonDocument("queryPlanner", answer.get("queryPlanner", BsonNull.VALUE))
                            .append("executionStats", answer.get("executionStats", BsonNull.VALUE))));
            pipeline.stageNames().forEach(name -> stages.add(new BsonDocument(name, new BsonDocument())));
            answer.append("stages", stages);
        }
        return answer;
    }

    private static BsonDocument answer(Explanation explanation, long start, Request request) {
        BsonDocument plan = explanation.winningPlan();
        BsonDocument command = BsonBytes.decode(BsonBytes.encode(request.body()));
        return Replies.ok(new BsonDocument("explainVersion", new BsonString("1"))
                .append(
                        "queryPlanner",
                        new BsonDocument("namespace", new BsonString(explanation.namespace()))
                                .append("parsedQuery", explanation.filter())
                                .append("winningPlan", plan)
                                .append("rejectedPlans", new BsonArray()))
                .append(
                        "executionStats",
                        new BsonDocument("executionSuccess", BsonBoolean.TRUE)
                                .append("nReturned", Replies.number(explanation.returned()))
                                .append("executionTimeMillis", Replies.number((System.nanoTime() - start) / 1_000_000))
                                .append("totalKeysExamined", new BsonInt64(explanation.keysExamined()))
                                .append("totalDocsExamined", new BsonInt64(explanation.documentsExamined()))
                                .append("executionStages", plan))
                .append("command", command));
    }
}
