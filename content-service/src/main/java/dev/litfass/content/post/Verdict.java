package dev.litfass.content.post;

import org.jspecify.annotations.Nullable;

/** What people have said about a post: yes, no, stop. */
public record Verdict(
        @Nullable Approval approval,
        @Nullable Remark rejection,
        @Nullable Remark hold) {

    static final Verdict NONE = new Verdict(null, null, null);

    Verdict approved(Approval yes) {
        return new Verdict(yes, null, hold);
    }

    Verdict asked() {
        return new Verdict(null, rejection, hold);
    }

    Verdict rejected(Remark no) {
        return new Verdict(null, no, hold);
    }

    Verdict held(@Nullable Remark stop) {
        return new Verdict(approval, rejection, stop);
    }
}
