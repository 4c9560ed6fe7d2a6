package dev.litfass.contracts.page;

import dev.litfass.contracts.problem.CommonProblem;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One page of a list and, where there is more, the cursor to the next. */
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int USUAL = 50;
    public static final int MOST = 200;
    public static final int MOST_IDS = 50;

    /** A list that is shown whole. */
    public static <T> Page<T> all(List<T> items) {
        return new Page<>(items, null);
    }

    /**
     * Cuts a page of {@code limit} out of a result that was asked for one item more.
     *
     * @param place what of the last item shown the next page continues after
     */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> place) {
        if (oneMore.size() <= limit) {
            return new Page<>(oneMore, null);
        }
        var shown = oneMore.subList(0, limit);
        return new Page<>(List.copyOf(shown), new Cursor(place.apply(shown.get(limit - 1))).text());
    }

    /** The wanted page size, {@value #USUAL} where none is named; refuses less than 1 and more than {@value #MOST}. */
    public static int limit(@Nullable Integer wanted) {
        if (wanted == null) {
            return USUAL;
        }
        if (wanted < 1 || wanted > MOST) {
            throw CommonProblem.INVALID_REQUEST.because("limit must lie between 1 and %d", MOST);
        }
        return wanted;
    }

    /** The ids a list is narrowed to, empty where it is not; refuses more than {@value #MOST_IDS}. */
    public static <I> List<I> ids(@Nullable List<I> wanted) {
        if (wanted == null) {
            return List.of();
        }
        if (wanted.size() > MOST_IDS) {
            throw CommonProblem.INVALID_REQUEST.because("at most %d ids at once", MOST_IDS);
        }
        return wanted;
    }

    public <R> Page<R> map(Function<T, R> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
