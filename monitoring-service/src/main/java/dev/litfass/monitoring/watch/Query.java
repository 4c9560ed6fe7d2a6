package dev.litfass.monitoring.watch;

import dev.litfass.platform.search.Words;
import java.util.List;

/** A search: words, phrases and beginnings of words, joined by AND, OR and NOT. */
sealed interface Query {

    boolean matches(Words text);

    /** True where the query can only match a text that has something in it; {@code NOT x} alone matches everything. */
    boolean needsSomething();

    /** The beginning of a word: {@code bäcker*}. */
    record Prefix(Words prefix) implements Query {
        @Override
        public boolean matches(Words text) {
            return text.containsPrefix(prefix);
        }

        @Override
        public boolean needsSomething() {
            return true;
        }
    }

    /** Words in this order, next to each other; often it is one alone. */
    record Phrase(Words words) implements Query {
        @Override
        public boolean matches(Words text) {
            return text.contains(words);
        }

        @Override
        public boolean needsSomething() {
            return true;
        }
    }

    /** All of them. */
    record And(List<Query> parts) implements Query {
        @Override
        public boolean matches(Words text) {
            return parts.stream().allMatch(part -> part.matches(text));
        }

        @Override
        public boolean needsSomething() {
            return parts.stream().anyMatch(Query::needsSomething);
        }
    }

    /** One of them. */
    record Or(List<Query> parts) implements Query {
        @Override
        public boolean matches(Words text) {
            return parts.stream().anyMatch(part -> part.matches(text));
        }

        @Override
        public boolean needsSomething() {
            return parts.stream().allMatch(Query::needsSomething);
        }
    }

    /** Not this. */
    record Not(Query part) implements Query {
        @Override
        public boolean matches(Words text) {
            return !part.matches(text);
        }

        @Override
        public boolean needsSomething() {
            return false;
        }
    }
}
