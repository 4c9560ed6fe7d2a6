package dev.litfass.embeddedmongo.command;

import dev.litfass.embeddedmongo.bson.MongoError;
import dev.litfass.embeddedmongo.store.Catalog;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs one command after another, from any thread; what goes wrong becomes an answer, never a lost connection. */
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    /** What one command does. */
    @FunctionalInterface
    interface Handler {
        BsonDocument run(Request request);
    }

    private final Server server;
    private final Map<String, Handler> handlers = new HashMap<>();

    public Commands(Catalog catalog, Clock clock, Consumer<Observation> observer) {
        this.server = new Server(catalog, new Cursors(), clock, observer);
        ReadCommands reads = new ReadCommands(server);
        reads.register(handlers);
        new WriteCommands(server).register(handlers);
        new FindAndModify(server).register(handlers);
        new CollectionCommands(server).register(handlers);
        new ServerCommands(server).register(handlers);
        handlers.put("explain", new Explain(server, reads)::explain);
    }

    /** The answer to a command; the command names its database in {@code $db}. */
    public BsonDocument run(BsonDocument body) {
        try {
            Request request = Request.of(body, server.clock().instant());
            Handler handler = handlers.get(request.name());
            if (handler == null) {
                throw new MongoError(59, "no such command: '" + request.name() + "'");
            }
            request.requireOffered();
            return handler.run(request);
        } catch (MongoError e) {
            return Replies.error(e);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.atError()
                    .setCause(e)
                    .addKeyValue("command", body.isEmpty() ? "" : body.getFirstKey())
                    .log("A command failed");
            return Replies.error(new MongoError(1, "The server failed: " + e));
        }
    }

    /** The answer to a message that could not be read. */
    public static BsonDocument refusal(MongoError error) {
        return Replies.error(error);
    }

    /** What is to be done from time to time: expired documents, forgotten cursors. */
    public void sweep() {
        server.cursors().forgetIdle(server.clock().instant());
        new Expiry(server).sweep();
    }
}
