package dev.litfass.embeddedmongo.store;

import dev.litfass.embeddedmongo.query.Filter;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.RootReference;
import org.jspecify.annotations.Nullable;

/** A collection as it stood at one moment: records and indexes that belong together, for readers without a lock. */
record Snapshot(RootReference<Long, byte[]> records, List<IndexView> indexes, long count) {

    /** The same records, where they lie now. */
    Snapshot movedTo(RootReference<Long, byte[]> moved) {
        return new Snapshot(moved, indexes, count);
    }

    /** One index as it stood. */
    @SuppressWarnings("ArrayRecordComponent")
    record IndexView(
            IndexDefinition definition,
            @Nullable Filter partial,
            boolean[] throughArray,
            MVMap<byte[], byte[]> map,
            RootReference<byte[], byte[]> entries) {

        static IndexView of(Index index) {
            return new IndexView(
                    index.definition(),
                    index.partial(),
                    index.throughArray(),
                    index.entries(),
                    index.entries().flushAndGetRoot());
        }

        /** About how many entries lie between the two keys; the newest state is near enough for a choice. */
        long estimate(byte[] from, byte[] to) {
            return Math.max(0, place(to) - place(from));
        }

        private long place(byte[] key) {
            long index = map.getKeyIndex(key);
            return index >= 0 ? index : -index - 1;
        }
    }
}
