package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.bson.MongoError;
import java.util.List;
import java.util.Map;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.jspecify.annotations.Nullable;

/** What a driver asks about the server itself. It shows itself as a standalone MongoDB 7.0. */
final class ServerCommands {

    private static final String VERSION = "7.0.0";
    private static final int WIRE_VERSION = 21;
    private static final int MAX_MESSAGE = 48_000_000;
    private static final int MAX_BATCH = 100_000;
    private static final int SESSION_MINUTES = 30;

    private final Server server;

    ServerCommands(Server server) {
        this.server = server;
    }

    void register(Map<String, Commands.Handler> handlers) {
        handlers.put("hello", request -> hello(request, "isWritablePrimary"));
        handlers.put("isMaster", request -> hello(request, "ismaster"));
        handlers.put("ismaster", request -> hello(request, "ismaster"));
        handlers.put("ping", request -> Replies.ok());
        handlers.put("buildInfo", request -> buildInfo());
        handlers.put("buildinfo", request -> buildInfo());
        handlers.put("serverStatus", this::serverStatus);
        handlers.put("connectionStatus", request -> connectionStatus());
        handlers.put("getLog", this::getLog);
        handlers.put("endSessions", request -> Replies.ok());
        handlers.put("refreshSessions", request -> Replies.ok());
        handlers.put("killSessions", request -> Replies.ok());
        handlers.put("commitTransaction", ServerCommands::noTransactions);
        handlers.put("abortTransaction", ServerCommands::noTransactions);
        handlers.put("replSetGetStatus", request -> {
            throw new MongoError(76, "not running with --replSet");
        });
    }

    private static BsonDocument noTransactions(Request request) {
        throw new MongoError(20, "Transaction numbers are only allowed on a replica set member or mongos");
    }

    private static BsonDocument hello(Request request, String primary) {
        return Replies.ok(new BsonDocument("helloOk", BsonBoolean.TRUE)
                .append(primary, BsonBoolean.TRUE)
                .append("maxBsonObjectSize", new BsonInt32(BsonBytes.MAX_DOCUMENT_SIZE))
                .append("maxMessageSizeBytes", new BsonInt32(MAX_MESSAGE))
                .append("maxWriteBatchSize", new BsonInt32(MAX_BATCH))
                .append("localTime", new BsonDateTime(request.now().toEpochMilli()))
                .append("logicalSessionTimeoutMinutes", new BsonInt32(SESSION_MINUTES))
                .append("minWireVersion", new BsonInt32(0))
                .append("maxWireVersion", new BsonInt32(WIRE_VERSION))
                .append("readOnly", BsonBoolean.FALSE));
    }

    private static BsonDocument buildInfo() {
        return Replies.ok(new BsonDocument("version", new BsonString(VERSION))
                .append(
                        "versionArray",
                        new BsonArray(List.of(new BsonInt32(7), new BsonInt32(0), new BsonInt32(0), new BsonInt32(0))))
                .append("gitVersion", new BsonString("embedded"))
                .append("modules", new BsonArray())
                .append("bits", new BsonInt32(64))
                .append("maxBsonObjectSize", new BsonInt32(BsonBytes.MAX_DOCUMENT_SIZE)));
    }

    private BsonDocument serverStatus(Request request) {
        return Replies.ok(new BsonDocument("version", new BsonString(VERSION))
                .append("process", new BsonString("embedded-mongo"))
                .append("localTime", new BsonDateTime(request.now().toEpochMilli()))
                .append(
                        "metrics",
                        new BsonDocument(
                                "cursor",
                                new BsonDocument(
                                        "open",
                                        new BsonDocument(
                                                "total",
                                                new BsonInt32(server.cursors().count()))))));
    }

    private static BsonDocument connectionStatus() {
        return Replies.ok(new BsonDocument(
                "authInfo",
                new BsonDocument("authenticatedUsers", new BsonArray())
                        .append("authenticatedUserRoles", new BsonArray())));
    }

    private BsonDocument getLog(Request request) {
        @Nullable BsonValue which = request.value("getLog");
        if (which != null && which.isString() && which.asString().getValue().equals("startupWarnings")) {
            return Replies.ok(new BsonDocument("totalLinesWritten", new BsonInt32(0)).append("log", new BsonArray()));
        }
        throw MongoError.notOffered("getLog of " + which);
    }
}
