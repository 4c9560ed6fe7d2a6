package dev.litfass.content;

import dev.litfass.contracts.problem.ProblemType;

/** The refusals of content-service. */
public enum ContentProblem implements ProblemType {
    POST_NOT_FOUND(404, "Post not found"),
    DELIVERY_NOT_FOUND(404, "Delivery not found"),
    SERIES_NOT_FOUND(404, "Series not found"),
    MEDIA_NOT_FOUND(404, "Picture or video not found"),
    MEDIA_IN_USE(409, "A post uses this file"),
    MEDIA_REPLACED(409, "Another file stands in its place"),
    MEDIA_STORE_DOWN(503, "The store of pictures and videos does not answer"),
    UPLOAD_NOT_FOUND(404, "Upload not found"),
    UPLOAD_ELSEWHERE(409, "The file does not wait for these bytes"),
    TOO_MANY_UPLOADS(429, "Too many uploads at once"),
    VERSION_NOT_FOUND(404, "Version not found"),
    PREVIEW_NOT_FOUND(404, "Nothing is shown beforehand"),
    REMARK_NOT_FOUND(404, "Remark not found"),
    CONNECTION_NOT_FOUND(404, "There is no such connection"),
    CONNECTION_CLOSED(409, "This link is used up"),
    SIGN_IN_NOT_OURS(409, "This sign-in was not begun here"),
    WRONG_STATUS(409, "The post's state does not allow this"),
    CONTENT_CHANGED(409, "The post changed after it was looked at"),
    NOT_APPROVED(409, "The post is not approved"),
    APPROVAL_ENDS_BEFORE_SLOT(409, "The approval ends before the slot"),
    ALREADY_SENDING(409, "The post is already being sent"),
    ADDRESS_TAKEN(409, "Another delivery has this address"),
    NOTHING_TO_DECIDE(409, "This delivery waits for nobody"),
    NOT_YOUR_LEVEL(403, "Somebody else has to say yes now"),
    ALREADY_APPROVED(409, "You said yes already"),
    WAITS_FOR_CLIENT(409, "The client is asked now"),
    ALREADY_BEGUN(409, "The post was begun and says something else now"),
    NOT_ASKED(409, "Nobody waits for this answer any more"),
    REQUEST_NOT_FOUND(404, "There is no such request for approval"),
    REMARKS_FULL(409, "There is no room for more remarks"),
    REMARK_STANDS(409, "This remark cannot be taken back any more"),
    OWN_POST(403, "People do not approve what they wrote themselves"),
    FINDINGS_BLOCK(422, "A finding blocks the post"),
    SLOT_IN_PAST(422, "The slot lies in the past"),
    SLOT_IN_GAP(422, "The clocks skip this time"),
    SLOT_TOO_FAR(422, "The slot lies too far ahead"),
    SLOT_MISSING(422, "The post has no slot"),
    RECURRENCE_TOO_LONG(422, "The rule makes too many posts"),
    RECURRENCE_EMPTY(422, "The rule makes no post"),
    NO_PREVIEW(422, "This network shows nothing beforehand"),
    UNKNOWN_CHANNEL(422, "The client has no such channel"),
    MEDIA_NOT_ACCEPTED(422, "This file is not accepted"),
    PIN_NOT_FOUND(422, "The post does not say this"),
    PICTURES_GONE(422, "A picture of this version is gone");

    private final int status;
    private final String title;

    ContentProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
