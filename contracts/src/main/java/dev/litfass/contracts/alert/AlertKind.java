package dev.litfass.contracts.alert;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may happen that people must know. Those of the last group tell nobody anything; they close what was told before,
 * so that nobody is reminded of it.
 */
public enum AlertKind {
    DELIVERY_REJECTED,
    DELIVERY_UNCLEAR,
    DELIVERY_HELD,
    DELIVERY_EXPIRED,
    TASK_DUE,
    TASK_OVERDUE,

    APPROVAL_WANTED,
    APPROVAL_GIVEN,
    APPROVAL_REFUSED,
    APPROVAL_ENDING,
    SLOT_AT_RISK,
    REMARK,
    NAMED,
    PARTNER_DRAFT,
    SERIES_ENDING,

    INQUIRY_ASSIGNED,
    INQUIRY_REASSIGNED,
    INQUIRY_AMBER,
    INQUIRY_RED,
    INQUIRY_BREACHED,
    ANSWER_FAILED,
    ANSWER_UNCLEAR,

    CHANNEL_RECONNECT,
    CHANNEL_ENDING,
    SOURCE_TROUBLE,
    GATE_CLOSED,
    GATE_OPENED,
    VIEWER_GONE,

    NEW_DEVICE,
    PASSWORD_CHANGED,

    DELIVERY_SETTLED,
    POST_SETTLED,
    REMARK_TAKEN_BACK,
    INQUIRY_SETTLED,
    CHANNEL_LIVE,
    CHANNEL_SAFE,
    SOURCE_READ;

    private static final Set<AlertKind> DELIVERY = EnumSet.range(DELIVERY_REJECTED, TASK_OVERDUE);
    private static final Set<AlertKind> APPROVAL =
            EnumSet.of(APPROVAL_WANTED, APPROVAL_ENDING, SLOT_AT_RISK, PARTNER_DRAFT);
    private static final Set<AlertKind> INQUIRY = EnumSet.range(INQUIRY_ASSIGNED, ANSWER_UNCLEAR);
    private static final Set<AlertKind> SILENT = EnumSet.range(DELIVERY_SETTLED, SOURCE_READ);

    /** True where nobody is told of it. */
    public boolean isSilent() {
        return SILENT.contains(this);
    }

    /** True for what concerns a person's own account, and nobody else. */
    public boolean isPersonal() {
        return this == NEW_DEVICE || this == PASSWORD_CHANGED;
    }

    /** What was told of the same matter before and needs nobody any more. */
    public Set<AlertKind> closes() {
        return switch (this) {
            case DELIVERY_SETTLED, DELIVERY_REJECTED, DELIVERY_HELD, DELIVERY_EXPIRED -> DELIVERY;
            case TASK_OVERDUE -> EnumSet.of(TASK_DUE);
            case APPROVAL_GIVEN, APPROVAL_REFUSED, POST_SETTLED -> APPROVAL;
            case REMARK_TAKEN_BACK -> EnumSet.of(REMARK, NAMED);
            case INQUIRY_SETTLED -> INQUIRY;
            case INQUIRY_RED -> EnumSet.of(INQUIRY_AMBER);
            case INQUIRY_BREACHED -> EnumSet.of(INQUIRY_AMBER, INQUIRY_RED);
            case CHANNEL_LIVE -> EnumSet.of(CHANNEL_RECONNECT);
            case CHANNEL_ENDING, CHANNEL_SAFE -> EnumSet.of(CHANNEL_ENDING);
            case SOURCE_READ -> EnumSet.of(SOURCE_TROUBLE);
            case GATE_OPENED -> EnumSet.of(GATE_CLOSED);
            default -> EnumSet.noneOf(AlertKind.class);
        };
    }
}
