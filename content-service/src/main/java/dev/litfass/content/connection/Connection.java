package dev.litfass.content.connection;

import static dev.litfass.content.ContentProblem.CONNECTION_CLOSED;
import static dev.litfass.content.ContentProblem.SIGN_IN_NOT_OURS;

import dev.litfass.content.network.Reason;
import dev.litfass.content.network.SignIn;
import dev.litfass.content.post.Person;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.network.Network;
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
     * @param channelId what came of it
     */
    record Progress(
            @Nullable Question question,
            List<Offered> offered,
            Set<String> missing,
            @Nullable Reason failure,
            @Nullable ChannelId channelId) {

        static final Progress NONE = new Progress(null, List.of(), Set.of(), null, null);

        private static Progress failed(Reason why) {
            return new Progress(null, List.of(), Set.of(), why, null);
        }
    }

    /** What was asked at the network. */
    record Question(String stateDigest, Instant at) {}

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
        return now.isBefore(until) && (status == Status.OPEN || status == Status.GRANTED);
    }

    /** The network is asked, from the beginning. */
    Connection asked(String stateDigest, Instant now) {
        requireOpen(now);
        return with(Status.OPEN, new Progress(new Question(stateDigest, now), List.of(), Set.of(), null, null));
    }

    /** The answer came back to whom the question was put. The same answer is taken once. */
    Connection answered(String stateDigest, Instant now) {
        requireOpen(now);
        var question = progress.question();
        if (question == null
                || !question.stateDigest().equals(stateDigest)
                || now.isAfter(question.at().plus(SIGN_IN_TAKES))) {
            throw SIGN_IN_NOT_OURS.because("begin the sign-in at the network once more");
        }
        return with(Status.OPEN, Progress.NONE);
    }

    Connection granted(List<Offered> offered, Set<String> missing) {
        return with(Status.GRANTED, new Progress(null, List.copyOf(offered), Set.copyOf(missing), null, null));
    }

    Connection failed(Reason why) {
        return with(Status.OPEN, Progress.failed(why));
    }

    /** Only what was offered can be chosen. */
    void requireOffered(String accountId, Instant now) {
        requireOpen(now);
        if (progress.offered().stream().noneMatch(each -> each.id().equals(accountId))) {
            throw SIGN_IN_NOT_OURS.because("choose one of the accounts that were opened");
        }
    }

    Connection connected(ChannelId channel) {
        return with(Status.CONNECTED, new Progress(null, List.of(), progress.missing(), null, channel));
    }

    Connection withdrawn(Instant now) {
        requireOpen(now);
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
