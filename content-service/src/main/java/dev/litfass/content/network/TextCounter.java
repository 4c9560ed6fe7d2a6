package dev.litfass.content.network;

/** How a network counts text against its limit. */
public interface TextCounter {

    /** What a reader takes for characters, everything as it stands. */
    TextCounter GRAPHEMES = new TextCounter() {
        @Override
        public int count(String text) {
            return TextCount.graphemes(text);
        }

        @Override
        public int offsetBeyond(String text, long limit) {
            return TextCount.offsetBeyond(text, limit);
        }
    };

    int count(String text);

    /** The UTF-16 offset of the first character that no longer fits; the text's length where all of it does. */
    int offsetBeyond(String text, long limit);

    /** What a content warning takes of the limit; nothing where there is none. */
    default int countOfWarning(String warning) {
        return 0;
    }
}
