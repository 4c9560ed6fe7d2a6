package dev.litfass.monitoring.inquiry;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.litfass.monitoring.mention.MentionView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An inquiry opened: the mention, the talk around it, and everything done about it.
 *
 * @param addressee what an answer begins with, unless its text has it: the network counts it with the text
 */
public record InquiryDetail(
        @JsonUnwrapped InquiryView inquiry,
        @Nullable MentionView mention,
        @Nullable String addressee,
        List<MentionView> thread,
        List<Activity.Note> notes,
        List<Answer> replies,
        List<Activity.Entry> log) {}
