package dev.litfass.embeddedmongo.store;

import java.util.List;

/** How a search gets at the documents it then looks at. */
sealed interface Plan {

    /** Whether the documents come in the wanted order by themselves. */
    boolean ordered();

    /** Every document, in the order of storage. */
    record Scan(boolean backwards, boolean ordered) implements Plan {}

    /** Parts of one index; an id alone is looked up directly. */
    record ByIndex(
            Snapshot.IndexView index,
            List<Span> spans,
            boolean backwards,
            boolean ordered,
            boolean merged,
            boolean idAlone,
            int boundFields,
            double cost)
            implements Plan {

        boolean repeats() {
            for (boolean array : index.throughArray()) {
                if (array) {
                    return true;
                }
            }
            return false;
        }
    }

    /** An index for each branch of an {@code $or}. */
    record Union(List<ByIndex> branches) implements Plan {
        @Override
        public boolean ordered() {
            return false;
        }

        double cost() {
            return branches.stream().mapToDouble(ByIndex::cost).sum();
        }
    }

    /** A stretch of an index from one key to before another; ordered streams are merged by what follows the offset. */
    @SuppressWarnings("ArrayRecordComponent")
    record Span(byte[] from, byte[] to, int orderOffset) {}
}
