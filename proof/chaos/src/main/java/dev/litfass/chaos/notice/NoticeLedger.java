package dev.litfass.chaos.notice;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Holds the notices in the app and the mails that arrived against what happened. */
final class NoticeLedger {

    private final List<Occurrence> happened;
    private final List<Notice> notices;
    private final List<Mail> mails;
    private final Map<String, Colleague> people = new HashMap<>();

    /** A notice as it is stored. */
    record Notice(String id, String staffId, String alertId, String subjectId, String kind) {}

    /**
     * A mail that the mail server kept.
     *
     * @param id what stands before the @ of its Message-Id
     */
    record Mail(String id, String to) {}

    /** What one person is told of one thing. */
    private record Matter(String subjectId, String kind, String staffId) {}

    /** @param notices also those of other kinds: of each there may be mails */
    NoticeLedger(List<Occurrence> happened, List<Notice> notices, List<Mail> mails) {
        this.happened = happened;
        this.notices = notices;
        this.mails = mails;
        happened.stream().flatMap(one -> one.people().stream()).forEach(person -> people.put(person.id(), person));
    }

    NoticeResult result() {
        var ids = mails.stream().map(Mail::id).collect(toSet());
        return new NoticeResult(
                happened.stream().mapToInt(Occurrence::times).sum(),
                watched().size(),
                ids.size(),
                mails.size() - ids.size(),
                differences(true),
                doubled(),
                mailsLost(ids),
                mailsForNobody());
    }

    private List<Notice> watched() {
        var kinds = happened.stream().map(Occurrence::kind).collect(toSet());
        return notices.stream().filter(notice -> kinds.contains(notice.kind())).toList();
    }

    private Map<Matter, Integer> expected() {
        return happened.stream()
                .flatMap(one -> one.people().stream()
                        .map(person -> Map.entry(new Matter(one.subjectId(), one.kind(), person.id()), one.times())))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum));
    }

    private Map<Matter, Integer> found() {
        return watched().stream()
                .collect(toMap(
                        notice -> new Matter(notice.subjectId(), notice.kind(), notice.staffId()),
                        notice -> 1,
                        Integer::sum));
    }

    /** Where somebody was told less often than something happened, or more often. */
    private List<String> differences(boolean less) {
        var expected = expected();
        var found = found();
        var matters = less ? expected.keySet() : found.keySet();
        return matters.stream()
                .filter(matter -> {
                    var missing = expected.getOrDefault(matter, 0) - found.getOrDefault(matter, 0);
                    return less ? missing > 0 : missing < 0;
                })
                .map(matter -> "%s: %d times instead of %d"
                        .formatted(matter, found.getOrDefault(matter, 0), expected.getOrDefault(matter, 0)))
                .toList();
    }

    /** Told more often than it happened, or of one alert twice. */
    private List<String> doubled() {
        var doubled = new ArrayList<>(differences(false));
        notices.stream()
                .collect(groupingBy(notice -> notice.alertId() + " to " + notice.staffId(), counting()))
                .forEach((alert, times) -> {
                    if (times > 1) {
                        doubled.add("%s: %d times".formatted(alert, times));
                    }
                });
        return doubled;
    }

    private List<String> mailsLost(Set<String> arrived) {
        return watched().stream()
                .filter(notice -> {
                    var person = people.get(notice.staffId());
                    return person != null && person.byMail() && !arrived.contains(notice.id());
                })
                .map(Notice::toString)
                .toList();
    }

    /** Every Message-Id is that of one notice, and goes to that person, who wants mails. */
    private List<String> mailsForNobody() {
        var byId = notices.stream().collect(toMap(Notice::id, notice -> notice, (one, same) -> one));
        return mails.stream()
                .filter(mail -> {
                    var notice = byId.get(mail.id());
                    var person = notice == null ? null : people.get(notice.staffId());
                    return notice == null || (person != null && !isFor(person, notice, mail));
                })
                .map(Mail::toString)
                .toList();
    }

    private boolean isFor(Colleague person, Notice notice, Mail mail) {
        var wanted = person.byMail() || !watched().contains(notice);
        return wanted && mail.to().equals(person.email());
    }
}
