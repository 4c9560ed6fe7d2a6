package dev.litfass.monitoring.inquiry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was answered, noted and done about an inquiry. */
public record Activity(List<Answer> answers, List<Note> notes, List<Entry> log) {

    static final Activity NONE = new Activity(List.of(), List.of(), List.of());

    /** A word among colleagues; it never leaves the house. */
    public record Note(String id, String by, String byName, Instant at, String text) {}

    /** One line of what happened. */
    public record Entry(
            Instant at,
            @Nullable String by,
            String event,
            @Nullable String text) {}

    Activity with(Answer answer) {
        return new Activity(plus(answers, answer), notes, log);
    }

    Activity with(Note note) {
        return new Activity(answers, plus(notes, note), log);
    }

    Activity with(Entry entry) {
        return new Activity(answers, notes, plus(log, entry));
    }

    Activity replacing(Answer changed) {
        return new Activity(
                answers.stream()
                        .map(a -> a.id().equals(changed.id()) ? changed : a)
                        .toList(),
                notes,
                log);
    }

    @Nullable
    Answer last() {
        return answers.isEmpty() ? null : answers.get(answers.size() - 1);
    }

    /** True where an answer has gone out. */
    boolean isAnswered() {
        return answers.stream().anyMatch(answer -> answer.status() == Answer.Status.SENT);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }
}
