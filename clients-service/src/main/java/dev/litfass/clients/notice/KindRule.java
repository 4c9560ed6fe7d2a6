package dev.litfass.clients.notice;

import static dev.litfass.clients.notice.Audience.APPROVERS;
import static dev.litfass.clients.notice.Audience.EVERYBODY;
import static dev.litfass.clients.notice.Audience.LEADS;
import static dev.litfass.clients.notice.Audience.PLANNERS;
import static dev.litfass.clients.notice.Audience.THEIRS;
import static dev.litfass.clients.notice.Audience.THEIRS_OR_COMMUNITY;
import static dev.litfass.clients.notice.NoticePreferences.ByMail.AT_ONCE;
import static dev.litfass.clients.notice.NoticePreferences.ByMail.IN_DIGEST;
import static dev.litfass.clients.notice.NoticePreferences.ByMail.NEVER;

import dev.litfass.clients.notice.NoticePreferences.ByMail;
import dev.litfass.clients.notice.NoticePreferences.Choice;
import dev.litfass.contracts.alert.AlertKind;
import org.jspecify.annotations.Nullable;

/**
 * What holds of a kind of alert where nobody has set anything else.
 *
 * @param first who is told at once
 * @param usual how they are told
 * @param fixed true where nobody may choose: what protects an account is always told
 * @param ladder when others are told of what waits for a person; null for what waits for nobody
 */
record KindRule(
        Audience first,
        Choice usual,
        boolean fixed,
        @Nullable Ladder ladder) {

    private static final @Nullable Ladder NOBODY = null;

    static KindRule of(AlertKind kind) {
        return switch (kind) {
            case DELIVERY_REJECTED, DELIVERY_UNCLEAR, DELIVERY_EXPIRED ->
                rule(PLANNERS, AT_ONCE, true, Ladder.hours(1, 2, 4));
            case DELIVERY_HELD -> rule(PLANNERS, IN_DIGEST, false, NOBODY);
            case TASK_DUE -> rule(PLANNERS, AT_ONCE, false, NOBODY);
            case TASK_OVERDUE -> rule(PLANNERS, AT_ONCE, true, Ladder.hours(1, 2, 4));
            case APPROVAL_WANTED -> rule(APPROVERS, AT_ONCE, false, Ladder.hours(4, 8, 16));
            case APPROVAL_GIVEN -> rule(THEIRS, IN_DIGEST, false, NOBODY);
            case APPROVAL_REFUSED, NAMED -> rule(THEIRS, AT_ONCE, false, NOBODY);
            case APPROVAL_ENDING -> rule(APPROVERS, IN_DIGEST, false, Ladder.hours(8, 16, 24));
            case SLOT_AT_RISK -> rule(APPROVERS, AT_ONCE, true, Ladder.hours(0, 1, 2));
            case REMARK -> rule(THEIRS, IN_DIGEST, false, NOBODY);
            case PARTNER_DRAFT -> rule(APPROVERS, IN_DIGEST, false, NOBODY);
            case SERIES_ENDING -> rule(PLANNERS, IN_DIGEST, false, NOBODY);
            case INQUIRY_ASSIGNED, INQUIRY_REASSIGNED -> rule(THEIRS, NEVER, false, NOBODY);
            case INQUIRY_AMBER -> rule(THEIRS_OR_COMMUNITY, NEVER, false, NOBODY);
            case INQUIRY_RED -> rule(THEIRS_OR_COMMUNITY, AT_ONCE, false, Ladder.hours(1, 2, 4));
            case INQUIRY_BREACHED -> rule(THEIRS_OR_COMMUNITY, AT_ONCE, true, Ladder.hours(0, 0, 2));
            case ANSWER_FAILED, ANSWER_UNCLEAR -> rule(THEIRS_OR_COMMUNITY, AT_ONCE, true, Ladder.hours(1, 2, 4));
            case CHANNEL_RECONNECT -> rule(LEADS, AT_ONCE, false, Ladder.hours(2, 4, 8));
            case CHANNEL_ENDING -> rule(LEADS, AT_ONCE, false, NOBODY);
            case SOURCE_TROUBLE -> rule(LEADS, IN_DIGEST, false, NOBODY);
            case VIEWER_GONE -> rule(LEADS, AT_ONCE, false, NOBODY);
            case GATE_CLOSED -> rule(EVERYBODY, AT_ONCE, true, NOBODY);
            case GATE_OPENED -> rule(EVERYBODY, IN_DIGEST, false, NOBODY);
            case NEW_DEVICE, PASSWORD_CHANGED -> new KindRule(THEIRS, usual(AT_ONCE, true), true, NOBODY);
            case DELIVERY_SETTLED,
                    POST_SETTLED,
                    REMARK_TAKEN_BACK,
                    INQUIRY_SETTLED,
                    CHANNEL_LIVE,
                    CHANNEL_SAFE,
                    SOURCE_READ -> throw new IllegalArgumentException(kind + " is told to nobody");
        };
    }

    private static KindRule rule(Audience first, ByMail mail, boolean urgent, @Nullable Ladder ladder) {
        return new KindRule(first, usual(mail, urgent), false, ladder);
    }

    private static Choice usual(ByMail mail, boolean urgent) {
        return new Choice(mail, urgent, NoticePreferences.Scope.ALL_MY_CLIENTS);
    }
}
