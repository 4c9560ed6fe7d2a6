package dev.litfass.content.post;

import org.jspecify.annotations.Nullable;

/** What people have said about a post: yes, no, stop. */
public record ReviewState(
        @Nullable Approval approval,
        @Nullable Remark rejection,
        @Nullable Remark hold) {

    static final ReviewState NONE = new ReviewState(null, null, null);

    ReviewState approved(Approval yes) {
        return new ReviewState(yes, null, hold);
    }

    ReviewState asked() {
        return new ReviewState(null, rejection, hold);
    }

    ReviewState rejected(Remark no) {
        return new ReviewState(null, no, hold);
    }

    ReviewState held(@Nullable Remark stop) {
        return new ReviewState(approval, rejection, stop);
    }
}
