package dev.litfass.clients;

import dev.litfass.contracts.problem.ProblemType;

/** The refusals of clients-service. */
public enum ClientsProblem implements ProblemType {
    CLIENT_NOT_FOUND(404, "Client not found"),
    CHANNEL_NOT_FOUND(404, "Channel not found"),
    STAFF_NOT_FOUND(404, "Staff member not found"),
    VIEWER_NOT_FOUND(404, "Viewer not found"),
    PARTNER_NOT_FOUND(404, "Partner not found"),
    NOTICE_NOT_FOUND(404, "Notice not found"),
    ABSENCE_NOT_FOUND(404, "Absence not found"),
    HOOK_NOT_FOUND(404, "Web hook not found"),
    HOOK_ADDRESS_NOT_ACCEPTED(422, "This address is not accepted for a web hook"),
    TOO_MANY_HOOKS(409, "There are as many web hooks as there may be"),
    SESSION_ENDED(401, "The session has ended"),
    INVALID_CREDENTIALS(401, "E-mail address or password is wrong"),
    WRONG_PASSWORD(403, "The current password is wrong"),
    TOO_MANY_ATTEMPTS(429, "Too many attempts to sign in"),
    TOO_MANY_LINKS(429, "Too many links"),
    CLIENT_ARCHIVED(409, "The client is archived"),
    LINK_NOT_VALID(401, "The link is not valid any more"),
    APPROVAL_LINK_NOT_VALID(401, "This link to an approval is not valid"),
    CONNECTION_LINK_NOT_VALID(401, "This link to connect an account is not valid"),
    GRANT_NOT_FOUND(409, "The sign-in at the network has ended"),
    ACCOUNT_NOT_GRANTED(422, "This account was not opened to us"),
    ACCOUNT_TAKEN(409, "This account is connected already"),
    OTHER_ACCOUNT(409, "This is another account"),
    NETWORK_APP_NOT_FOUND(409, "The agency has no app at this network"),
    STAFF_LINK_NOT_VALID(401, "This link opens nothing any more"),
    ALREADY_JOINED(409, "The person has a password already"),
    DEVICE_NOT_FOUND(404, "Device not found"),
    BAD_API_KEY(401, "The API key is not valid"),
    EMAIL_TAKEN(409, "Somebody has this e-mail address already"),
    UNKNOWN_STATE(422, "The holidays of this state are not known"),
    UNKNOWN_MUNICIPALITY(422, "The holidays of this place are not known"),
    SERVER_NOT_ACCEPTED(422, "This server address is not accepted"),
    PASSWORD_TOO_WEAK(422, "The password is too weak"),
    PASSWORD_TOO_COMMON(422, "The password is easy to guess"),
    POLICY_UNFULFILLABLE(422, "Nobody could give this approval"),
    LAST_ADMIN(409, "Somebody has to stay an administrator");

    private final int status;
    private final String title;

    ClientsProblem(int status, String title) {
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
