package dev.litfass.simulator.control;

import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Line;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The ledger as a test reads it: what was accepted, in order; POST and REPLY are exactly what became visible. */
class LedgerView {

    private LedgerView() {}

    enum Kind {
        POST,
        REPLY,
        DRAFT,
        MEDIA,
        COMMENT,
        DELETE
    }

    record Entry(
            long sequence,
            Kind kind,
            String account,
            String id,
            @Nullable String key,
            @Nullable String text,
            @Nullable List<String> mediaIds,
            @Nullable String inReplyTo,
            @Nullable Instant createdAt,
            Instant receivedAt,
            @Nullable String remoteId) {

        /** The same with the name that a real network would give it. */
        Entry named(@Nullable String name) {
            return new Entry(sequence, kind, account, id, key, text, mediaIds, inReplyTo, createdAt, receivedAt, name);
        }

        boolean isVisible() {
            return kind == Kind.POST || kind == Kind.REPLY;
        }
    }

    /** All lines from the first, since what a draft said stands only in the draft's own line. */
    static List<Entry> of(List<Line> lines) {
        var drafts = new HashMap<String, Content>();
        return lines.stream()
                .map(line -> entry(line, drafts))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Entry entry(Line line, Map<String, Content> drafts) {
        Event event = line.event();
        if (event instanceof Event.Posted posted) {
            Instant at = Objects.requireNonNullElse(posted.saidAt(), line.at());
            return visible(line, posted.account(), posted.id(), posted.key(), posted.content(), at);
        }
        if (event instanceof Event.Drafted draft) {
            drafts.put(draft.id(), draft.content());
            return full(line, Kind.DRAFT, draft.account(), draft.id(), draft.key(), draft.content(), line.at());
        }
        if (event instanceof Event.Published flip) {
            Content content = Objects.requireNonNull(drafts.get(flip.id()));
            return visible(line, flip.account(), flip.id(), flip.key(), content, line.at());
        }
        if (event instanceof Event.Uploaded up) {
            return new Entry(
                    line.sequence(),
                    Kind.MEDIA,
                    up.account(),
                    up.id(),
                    null,
                    up.alt(),
                    null,
                    null,
                    null,
                    line.at(),
                    null);
        }
        if (event instanceof Event.Commented said) {
            return new Entry(
                    line.sequence(),
                    Kind.COMMENT,
                    said.account(),
                    said.id(),
                    null,
                    said.text(),
                    null,
                    said.inReplyTo(),
                    null,
                    line.at(),
                    null);
        }
        if (event instanceof Event.Deleted gone) {
            return new Entry(
                    line.sequence(),
                    Kind.DELETE,
                    gone.account(),
                    gone.id(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    line.at(),
                    null);
        }
        return null;
    }

    private static Entry visible(
            Line line, String account, String id, @Nullable String key, Content content, Instant at) {
        return full(line, content.inReplyTo() == null ? Kind.POST : Kind.REPLY, account, id, key, content, at);
    }

    private static Entry full(
            Line line, Kind kind, String account, String id, @Nullable String key, Content content, Instant at) {
        return new Entry(
                line.sequence(),
                kind,
                account,
                id,
                key,
                content.text(),
                content.mediaIds(),
                content.inReplyTo(),
                content.createdAt(),
                at,
                null);
    }
}
