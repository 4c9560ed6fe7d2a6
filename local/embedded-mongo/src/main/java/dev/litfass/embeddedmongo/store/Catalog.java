package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.bson.BsonBytes;
import dev.litfass.embeddedmongo.bson.MongoError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.type.ByteArrayDataType;
import org.jspecify.annotations.Nullable;

/** All collections of all databases, by their full names. */
public final class Catalog implements AutoCloseable {

    private static final int MAX_NAMESPACE = 255;

    private final DataFile file;
    private final MVStore memory = new MVStore.Builder().open();
    private final AtomicInteger nextEntries = new AtomicInteger();
    private final Map<String, StoredCollection> collections = new ConcurrentSkipListMap<>();
    private final Object changes = new Object();
    private int lastId;

    private Catalog(DataFile file) {
        this.file = file;
    }

    /** Everything in memory; gone when closed. */
    public static Catalog inMemory() {
        return new Catalog(DataFile.inMemory());
    }

    /** Opens the file, checks every record of it and builds the indexes; refuses one that is not whole. */
    public static Catalog open(Path path, boolean syncOnCommit, int cacheMegabytes) {
        Catalog catalog = new Catalog(DataFile.open(path, syncOnCommit, cacheMegabytes));
        try {
            catalog.load();
        } catch (RuntimeException | Error e) {
            // Damage can look like anything to the code that reads it: an index out of bounds, no memory, a failed
            // assertion.
            catalog.file.abandon();
            throw FileChecks.notOurs(path, e);
        }
        return catalog;
    }

    private void load() {
        for (Map.Entry<String, byte[]> entry : file.catalog().entrySet()) {
            if (entry.getKey().equals(FileChecks.FORMAT_KEY)) {
                continue;
            }
            BsonDocument document = BsonBytes.decode(entry.getValue());
            int id = document.getInt32("id").getValue();
            List<IndexDefinition> definitions = new ArrayList<>();
            for (BsonValue definition : document.getArray("indexes")) {
                definitions.add(IndexDefinition.of(definition.asDocument()));
            }
            lastId = Math.max(lastId, id);
            String namespace = document.getString("ns").getValue();
            register(new StoredCollection(namespace, id, definitions, false, file, this::newEntries));
        }
    }

    private void save(StoredCollection collection) {
        file.changeCatalog(key(collection), collection.toCatalog());
    }

    private void saveAlone(StoredCollection collection) {
        file.beginChange();
        try {
            save(collection);
        } finally {
            file.endChange();
        }
    }

    /** By number, so that a rename is one change. */
    private static String key(StoredCollection collection) {
        return Integer.toString(collection.id());
    }

    private MVMap<byte[], byte[]> newEntries() {
        return memory.openMap(
                "i" + nextEntries.incrementAndGet(),
                new MVMap.Builder<byte[], byte[]>()
                        .keyType(ByteArrayDataType.INSTANCE)
                        .valueType(ByteArrayDataType.INSTANCE));
    }

    private void register(StoredCollection collection) {
        collections.put(collection.namespace(), collection);
    }

    /** The collection of this full name, or null. */
    public @Nullable StoredCollection find(String namespace) {
        return collections.get(namespace);
    }

    /** The collection of this full name, made if it is not there. */
    public StoredCollection findOrCreate(String namespace) {
        @Nullable StoredCollection existing = collections.get(namespace);
        if (existing != null) {
            return existing;
        }
        synchronized (changes) {
            existing = collections.get(namespace);
            return existing != null ? existing : make(namespace);
        }
    }

    /** Makes the collection; one that is there is refused. */
    public void create(String namespace) {
        synchronized (changes) {
            if (collections.containsKey(namespace)) {
                throw new MongoError(48, "Collection " + namespace + " already exists.");
            }
            make(namespace);
        }
    }

    private StoredCollection make(String namespace) {
        requireName(namespace);
        file.beginChange();
        try {
            StoredCollection collection =
                    new StoredCollection(namespace, ++lastId, List.of(), true, file, this::newEntries);
            save(collection);
            register(collection);
            return collection;
        } finally {
            file.endChange();
        }
    }

    private static void requireName(String namespace) {
        String name = namespace.substring(namespace.indexOf('.') + 1);
        if (name.isEmpty() || name.startsWith(".") || name.indexOf('\0') >= 0) {
            throw new MongoError(73, "Invalid namespace specified '" + namespace + "'");
        }
        if (name.contains("$")) {
            throw new MongoError(73, "Invalid collection name: " + name);
        }
        if (name.startsWith("system.")) {
            throw new MongoError(73, "Cannot write to the system namespace '" + namespace + "'");
        }
        if (namespace.length() > MAX_NAMESPACE) {
            throw new MongoError(73, "Fully qualified namespace is too long. Namespace: " + namespace);
        }
    }

    /** Adds all of the indexes or, if one cannot be, none; true for each that was not there yet. */
    public List<Boolean> addIndexes(StoredCollection collection, List<IndexDefinition> definitions) {
        synchronized (changes) {
            List<Boolean> added = new ArrayList<>();
            try {
                for (IndexDefinition definition : definitions) {
                    added.add(collection.addIndex(definition));
                }
            } catch (MongoError e) {
                for (int i = 0; i < added.size(); i++) {
                    if (added.get(i)) {
                        collection.dropIndex(definitions.get(i).name());
                    }
                }
                throw e;
            }
            saveAlone(collection);
            return added;
        }
    }

    public void dropIndexes(StoredCollection collection, List<String> names) {
        synchronized (changes) {
            for (String name : names) {
                collection.dropIndex(name);
            }
            saveAlone(collection);
        }
    }

    /** Drops the collection; false if it is not there. */
    public boolean drop(String namespace) {
        synchronized (changes) {
            @Nullable StoredCollection collection = collections.remove(namespace);
            if (collection == null) {
                return false;
            }
            collection.drop(() -> file.changeCatalog(key(collection), null));
            return true;
        }
    }

    public void dropDatabase(String database) {
        synchronized (changes) {
            collectionsOf(database).forEach(collection -> drop(collection.namespace()));
        }
    }

    public void rename(String from, String to, boolean dropTarget) {
        synchronized (changes) {
            @Nullable StoredCollection collection = collections.get(from);
            if (collection == null) {
                throw new MongoError(26, "Source collection " + from + " does not exist");
            }
            if (from.equals(to)) {
                throw new MongoError(20, "Can't rename a collection to itself");
            }
            requireName(to);
            if (collections.containsKey(to)) {
                if (!dropTarget) {
                    throw new MongoError(48, "target namespace exists");
                }
                drop(to);
            }
            collections.remove(from);
            collection.renamed(to);
            saveAlone(collection);
            collections.put(to, collection);
        }
    }

    public List<StoredCollection> collectionsOf(String database) {
        String prefix = database + ".";
        return collections.values().stream()
                .filter(collection -> collection.namespace().startsWith(prefix))
                .toList();
    }

    public List<StoredCollection> collections() {
        return List.copyOf(collections.values());
    }

    public List<String> databases() {
        TreeSet<String> names = new TreeSet<>();
        for (String namespace : collections.keySet()) {
            names.add(namespace.substring(0, namespace.indexOf('.')));
        }
        return List.copyOf(names);
    }

    /** Returns once everything that was changed so far is in the file. */
    public void commit() {
        file.commit();
    }

    /** Gives back the space that overwritten documents left, if there is enough of it. */
    public void tidy() {
        boolean moved = true;
        while (moved) {
            // While it is fixed which collections there are, for each of them must learn of the move.
            synchronized (changes) {
                moved = file.tidy(() -> collections.values().forEach(StoredCollection::renew));
            }
        }
    }

    public long fileSize() {
        return file.size();
    }

    @Override
    public void close() {
        file.close();
        memory.close();
    }
}
