package dev.litfass.monitoring.inquiry;

import static dev.litfass.contracts.problem.CommonProblem.CONFLICT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was answered, noted and done about an inquiry. */
public record Activity(List<Answer> answers, List<Note> notes, List<Entry> log) {

    /** Answers and notes of an inquiry lie in one document, which holds so many of the longest. */
    private static final int MOST = 200;

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
        requireRoom();
        return new Activity(plus(answers, answer), notes, log);
    }

    Activity with(Note note) {
        requireRoom();
        return new Activity(answers, plus(notes, note), log);
    }

    Activity with(Entry entry) {
        return new Activity(answers, notes, plus(log, entry));
    }

    private void requireRoom() {
        if (answers.size() + notes.size() >= MOST) {
            throw CONFLICT.because("an inquiry has room for %d answers and notes", MOST);
        }
    }

    Activity replacing(Answer changed) {
        return new Activity(
                answers.stream()
                        .map(a -> a.id().equals(changed.id()) ? changed : a)
                        .toList(),
                notes,
                log);
    }

    /** The answer of this id, where it is written already. */
    public Optional<Answer> answer(String answerId) {
        return answers.stream().filter(answer -> answer.id().equals(answerId)).findFirst();
    }

    @Nullable
    Answer last() {
        return answers.isEmpty() ? null : answers.get(answers.size() - 1);
    }

    /** True where an answer has gone out. */
    public boolean isAnswered() {
        return answers.stream().anyMatch(answer -> answer.status() == Answer.Status.SENT);
    }

    private static <T> List<T> plus(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }
}
