package dev.litfass.content.connection;

import static dev.litfass.content.ContentProblem.CONNECTION_CLOSED;
import static dev.litfass.content.ContentProblem.SIGN_IN_NOT_OURS;

import dev.litfass.content.network.Reason;
import dev.litfass.content.network.SignIn;
import dev.litfass.content.post.Person;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
import dev.litfass.contracts.problem.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.index.CompoundIndex;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The question to somebody of a client company to connect an account, by a link that is good once.
 *
 * @param id also that of the channel which comes of it
 * @param until when the link ends
 */
@Document("connections")
@CompoundIndex(name = "client_newest", def = "{clientId: 1, _id: -1}")
record Connection(
        @Id ChannelId id,
        ClientId clientId,
        Asking asking,
        @Indexed(name = "expired", expireAfter = "30d") Instant until,
        Status status,
        Progress progress,
        @Version @Nullable Long version) {

    static final Duration LIFETIME = Duration.ofHours(72);

    /** A person signs in, or goes to look for the password, within this time. */
    private static final Duration SIGN_IN_TAKES = Duration.ofMinutes(30);

    /** How far it is. */
    enum Status {
        /** Nobody has said yes yet. */
        OPEN,
        /** The network granted accounts; one has to be chosen. */
        GRANTED,
        /** An account was chosen, and is being connected. */
        CHOOSING,
        CONNECTED,
        WITHDRAWN
    }

    /**
     * Who asks for what.
     *
     * @param channelId the channel to connect again; null where a new one is made
     * @param language in which the owner is spoken to, {@code de} or {@code en}
     */
    record Asking(Network network, @Nullable ChannelId channelId, Person by, Instant at, String language) {}

    /**
     * What happened so far.
     *
     * @param question the digest of the state that the network was sent last, and when; null where it has come back
     * @param offered the accounts that were granted
     * @param missing of the permissions, what was not given
     * @param failure why the last try came to nothing
     * @param chosen the account that was chosen
     * @param channelId what came of it
     */
    record Progress(
            @Nullable Question question,
            List<Offered> offered,
            Set<String> missing,
            @Nullable Reason failure,
            @Nullable String chosen,
            @Nullable ChannelId channelId) {

        static final Progress NONE = new Progress(null, List.of(), Set.of(), null, null, null);

        private static Progress asked(Question question) {
            return new Progress(question, List.of(), Set.of(), null, null, null);
        }

        private static Progress failed(Reason why) {
            return new Progress(null, List.of(), Set.of(), why, null, null);
        }

        private Progress with(@Nullable String account) {
            return new Progress(null, offered, missing, null, account, null);
        }
    }

    /**
     * What was asked at the network.
     *
     * @param challenge the digest of the verifier that stays in the browser which asked (RFC 7636)
     */
    record Question(String stateDigest, String challenge, Instant at) {

        private boolean isMeantBy(OAuthState state, Instant now) {
            return stateDigest.equals(state.digest()) && !now.isAfter(at.plus(SIGN_IN_TAKES));
        }

        private boolean isProvedBy(String verifier) {
            return challenge.equals(OAuthState.challenge(verifier));
        }
    }

    /** An account that can be chosen. */
    record Offered(
            String id,
            String name,
            String handle,
            String url,
            @Nullable String hint) {

        static Offered of(SignIn.ManagedAccount account) {
            var shown = account.account();
            return new Offered(account.id(), shown.name(), bare(shown.handle()), shown.url(), account.hint());
        }
    }

    /** Without the sign that people put before it. */
    static String bare(String handle) {
        return handle.startsWith("@") ? handle.substring(1) : handle;
    }

    static Connection of(ChannelId id, ClientId client, Asking asking) {
        return new Connection(id, client, asking, asking.at().plus(LIFETIME), Status.OPEN, Progress.NONE, null);
    }

    boolean isOpen(Instant now) {
        return now.isBefore(until) && status != Status.CONNECTED && status != Status.WITHDRAWN;
    }

    /** The network is asked, from the beginning. */
    Connection asked(OAuthState state, String challenge, Instant now) {
        requireOpen(now);
        return with(Status.OPEN, Progress.asked(new Question(state.digest(), challenge, now)));
    }

    /**
     * The answer came back to the browser that the question was put in. The same answer is taken once.
     *
     * @param verifier what only that browser has
     */
    Connection answered(OAuthState state, String verifier, Instant now) {
        if (!question(state, now).isProvedBy(verifier)) {
            throw notOurs();
        }
        return with(Status.OPEN, Progress.NONE);
    }

    /** The owner did not want to. */
    Connection denied(OAuthState state, Reason why, Instant now) {
        question(state, now);
        return failed(why);
    }

    private Question question(OAuthState state, Instant now) {
        requireOpen(now);
        var question = progress.question();
        if (question == null || !question.isMeantBy(state, now)) {
            throw notOurs();
        }
        return question;
    }

    private static Problem notOurs() {
        return SIGN_IN_NOT_OURS.because("begin the sign-in at the network once more");
    }

    Connection granted(List<Offered> offered, Set<String> missing) {
        return with(Status.GRANTED, new Progress(null, List.copyOf(offered), Set.copyOf(missing), null, null, null));
    }

    Connection failed(Reason why) {
        return with(Status.OPEN, Progress.failed(why));
    }

    /** Only what was offered can be chosen, and, once it is being connected, nothing else any more. */
    Connection choosing(String accountId, Instant now) {
        requireOpen(now);
        var chosen = progress.chosen();
        if (progress.offered().stream().noneMatch(each -> each.id().equals(accountId))
                || (chosen != null && !chosen.equals(accountId))) {
            throw SIGN_IN_NOT_OURS.because("choose one of the accounts that were opened");
        }
        return with(Status.CHOOSING, progress.with(accountId));
    }

    /** It surely was not connected; another may be chosen. */
    Connection notChosen() {
        return with(Status.GRANTED, progress.with(null));
    }

    Connection connected(ChannelId channel) {
        return with(
                Status.CONNECTED, new Progress(null, List.of(), progress.missing(), null, progress.chosen(), channel));
    }

    Connection withdrawn(Instant now) {
        requireOpen(now);
        if (status == Status.CHOOSING) {
            throw CONNECTION_CLOSED.because("the account is being connected at this moment");
        }
        return with(Status.WITHDRAWN, Progress.NONE);
    }

    void requireOpen(Instant now) {
        if (!isOpen(now)) {
            throw CONNECTION_CLOSED.because("this link was used, withdrawn or has ended");
        }
    }

    private Connection with(Status next, Progress progress) {
        return new Connection(id, clientId, asking, until, next, progress, version);
    }
}
