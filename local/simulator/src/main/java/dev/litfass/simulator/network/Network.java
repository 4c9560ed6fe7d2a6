package dev.litfass.simulator.network;

import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Event.Commented;
import dev.litfass.simulator.ledger.Ledger;
import dev.litfass.simulator.ledger.Line;
import dev.litfass.simulator.ledger.Rules;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The social network: every change is checked, written to the ledger and only then true. Its lock keeps all of it in
 * order, so that two requests with the same key at the same moment are one after the other here.
 */
public class Network {

    private final Ledger ledger;
    private final MediaFiles files;
    private final Clock clock;
    private final Ids ids = new Ids();
    private final Accounts accounts = new Accounts();
    private final Posts posts = new Posts();
    private final Talk talk = new Talk();
    private final Press press = new Press();
    private final Publishing publishing;
    private final Map<String, Instant> draftsAskedFor = new HashMap<>();
    private final Map<String, Event.AccountOpened> expected = new HashMap<>();
    private final List<Consumer<Line>> followers = new ArrayList<>();

    /** The network as the ledger left it. */
    public Network(Ledger ledger, MediaFiles files, Links links, Clock clock) {
        this.ledger = ledger;
        this.files = files;
        this.clock = clock;
        this.publishing = new Publishing(ledger, posts, talk, ids, links, clock);
        ledger.follow(this::apply);
    }

    /** The account this token speaks for; it opens with the first use. */
    public synchronized Account accountOf(String token) {
        String handle = accounts.handleOf(token);
        if (handle == null) {
            throw new Refusal(401, "invalid_token", "The access token is not valid or was revoked.");
        }
        return account(handle);
    }

    /** The account with this handle or id; a handle that nobody has opens an account. */
    public synchronized Account account(String handleOrId) {
        Account known = accounts.find(handleOrId);
        if (known != null) {
            return known;
        }
        if (!Accounts.HANDLE.matcher(handleOrId).matches()) {
            throw new Refusal(400, "invalid_request", "A handle is 2 to 40 of a-z, 0-9 and -.");
        }
        Event.AccountOpened usual = new Event.AccountOpened(handleOrId, Accounts.nameOf(handleOrId), null);
        ledger.append(expected.getOrDefault(handleOrId, usual));
        return accounts.require(handleOrId);
    }

    /** When somebody opens the account with this handle, it has this name and these rules. */
    public synchronized void expect(String handle, String name, Rules rules) {
        expected.put(handle, new Event.AccountOpened(handle, name, rules));
    }

    /** The account with this handle or id, or a 404. */
    public synchronized Account known(String handleOrId) {
        return accounts.require(handleOrId);
    }

    /** The handle behind a handle or id; what nobody has yet stays as it is. */
    public synchronized String handleOf(String handleOrId) {
        Account account = accounts.find(handleOrId);
        return account == null ? handleOrId : account.handle();
    }

    public synchronized List<Account> accounts() {
        return accounts.all();
    }

    public synchronized void change(Account account, String name, Rules rules) {
        ledger.append(new Event.RulesChanged(account.handle(), name, rules));
    }

    public synchronized void resetRules() {
        ledger.append(new Event.RulesReset());
    }

    public synchronized void revoke(String token, boolean revoked) {
        ledger.append(new Event.TokenChanged(token, revoked));
    }

    /** Tells every line so far, and every line to come, in order and under this network's lock. */
    public synchronized void follow(Consumer<Line> follower) {
        ledger.after(0).forEach(follower);
        followers.add(follower);
    }

    /** Writes down what the network itself does not know of. */
    public synchronized void note(Event event) {
        ledger.append(event);
    }

    /** Nothing else happens in the network meanwhile. */
    public synchronized <T> T alone(Supplier<T> work) {
        return work.get();
    }

    /** An id that nothing has yet. */
    public synchronized String newId(char kind) {
        return ids.next(kind, clock.instant(), ledger.lastSequence());
    }

    /** Announces a picture whose bytes come later. */
    public synchronized String beginUpload(Account account, String type, long bytes) {
        String id = newId('m');
        ledger.append(new Event.UploadBegun(account.handle(), id, type, bytes));
        return id;
    }

    /** Whether the bytes of an announced picture have come. */
    public synchronized boolean isUploaded(String id) {
        return posts.medium(id) != null;
    }

    /** Keeps a piece of an announced picture. */
    public synchronized void keepPiece(String id, int number, byte[] bytes) {
        files.keep(id + "." + number, bytes);
    }

    /** The pieces of an announced picture, in order, as far as there is no gap. */
    public synchronized byte[] pieces(String id) {
        var all = new ByteArrayOutputStream();
        for (int i = 0; files.has(id + "." + i); i++) {
            all.writeBytes(files.bytes(id + "." + i));
        }
        return all.toByteArray();
    }

    /** The bytes of an announced picture are complete. */
    public synchronized Medium finishUpload(Account account, String id, String type, byte[] bytes) {
        files.keep(id, bytes);
        ledger.append(new Event.Uploaded(account.handle(), id, type, bytes.length, ""));
        return medium(id);
    }

    public synchronized void describe(Medium medium, String alt) {
        ledger.append(new Event.Described(medium.id(), alt));
    }

    /** Says something at once, whatever the account's class is, such as a comment below one's own post. */
    public synchronized Post say(Account account, Content content, Conditions conditions) {
        return publishing.say(account, content, conditions);
    }

    public synchronized Medium upload(Account account, String type, byte[] bytes, String alt) {
        String id = ids.next('m', clock.instant(), ledger.lastSequence());
        files.keep(id, bytes);
        ledger.append(new Event.Uploaded(account.handle(), id, type, bytes.length, alt));
        return medium(id);
    }

    public synchronized Accepted post(Account account, @Nullable String key, Content content, Conditions conditions) {
        return publishing.post(account, key, content, conditions);
    }

    public synchronized Accepted put(Account account, String clientId, Content content, Conditions conditions) {
        return publishing.put(account, clientId, content, conditions);
    }

    /** Writes down what the account said before anybody looked; the same again changes nothing. */
    public synchronized Accepted earlier(Account account, String text, Instant at) {
        if (at.isAfter(clock.instant())) {
            throw new Refusal(400, "invalid_request", "What was said earlier lies in the past.");
        }
        return publishing.earlier(account, text, at);
    }

    /** How many of the public reacted to a post that can be read now. */
    public synchronized Reactions reactions(Account reader, String id) {
        Post post = read(reader, id);
        return Reactions.to(post, talk.repliesTo(id).size(), clock.instant());
    }

    public synchronized Post publish(Account account, String id, @Nullable String key, Conditions conditions) {
        return publishing.publish(account, id, key, conditions);
    }

    public synchronized void delete(Account account, String id) {
        publishing.delete(account, id);
    }

    /** A post as its own account, or anybody else, can read it now. */
    public synchronized Post read(Account reader, String id) {
        Post post = posts.find(id);
        if (post != null) {
            Instant now = clock.instant();
            if (post.isOf(reader) && post.isReadable(now)) {
                pause(reader, post, now);
                return post;
            }
            if (post.isVisible(now)) {
                return post;
            }
        }
        throw new Refusal(404, "not_found", "There is no post %s.".formatted(id));
    }

    /** How often an account asks for its drafts may be limited. */
    private void pause(Account reader, Post post, Instant now) {
        long seconds = reader.rules().statusPauseSeconds();
        if (seconds == 0 || !post.wasDraft()) {
            return;
        }
        Instant asked = draftsAskedFor.get(post.id());
        if (asked != null && now.isBefore(asked.plusSeconds(seconds))) {
            long rest = Duration.between(now, asked.plusSeconds(seconds)).toSeconds() + 1;
            throw new Refusal(429, "rate_limited", "Drafts may be asked for every %d s.".formatted(seconds))
                    .with("Retry-After", Long.toString(rest));
        }
        draftsAskedFor.put(post.id(), now);
    }

    /** What the account may still post, where there is such a limit. */
    public synchronized @Nullable Quota quota(Account account) {
        return publishing.quota(account);
    }

    /** What the account published and can be read now, newest first. */
    public synchronized List<Post> timeline(Account account) {
        Instant now = clock.instant();
        return posts.of(account.handle()).stream()
                .filter(post -> post.isVisible(now))
                .toList();
    }

    /** What anybody published and can be read now, newest first. */
    public synchronized List<Post> timeline() {
        Instant now = clock.instant();
        return posts.all().stream().filter(post -> post.isVisible(now)).toList();
    }

    /** Some post that is not the account's latest: what a confused proxy would answer with. */
    public synchronized @Nullable Post anotherPost(Account account) {
        List<Post> all = posts.all();
        return all.stream()
                .filter(post -> !post.isOf(account))
                .findFirst()
                .orElseGet(() -> all.size() > 1 ? all.get(1) : null);
    }

    public synchronized Medium medium(String id) {
        Medium medium = posts.medium(id);
        if (medium == null) {
            throw new Refusal(404, "not_found", "There is no medium %s.".formatted(id));
        }
        return medium;
    }

    public byte[] bytesOf(Medium medium) {
        return files.bytes(medium.id());
    }

    /** Somebody of the public says something to an account, about a post or just so. */
    public synchronized Comment comment(Remark remark) {
        if (remark.text().isBlank()) {
            throw new Refusal(422, "empty_post", "There is no text.");
        }
        String parent = remark.inReplyTo();
        if (parent != null && posts.find(parent) == null && talk.find(parent) == null) {
            throw new Refusal(422, "unknown_parent", "There is no post or comment %s.".formatted(parent));
        }
        String id = ids.next('c', clock.instant(), ledger.lastSequence());
        ledger.append(new Commented(
                remark.account().handle(), id, remark.kind(), remark.author(), remark.text(), parent, remark.saidAt()));
        return comment(id);
    }

    public synchronized Comment comment(String id) {
        return talk.require(id);
    }

    /** What was said to the account after the comment with this id, oldest first. */
    public synchronized List<Comment> notifications(Account account, @Nullable String since) {
        return talk.after(account.handle(), since);
    }

    /** What this post or comment answers; null where it answers nothing or is not there. */
    public synchronized @Nullable String parentOf(String id) {
        Post post = posts.find(id);
        if (post != null) {
            return post.content().inReplyTo();
        }
        Comment comment = talk.find(id);
        return comment == null ? null : comment.inReplyTo();
    }

    /** What the public said directly about this post or comment, oldest first. */
    public synchronized List<Comment> repliesTo(String id) {
        return talk.repliesTo(id);
    }

    /** Comments go to this address from now on; without one they go nowhere. */
    public synchronized void hook(Account account, @Nullable String url, @Nullable String secret) {
        ledger.append(new Event.HookChanged(account.handle(), url, secret));
    }

    public synchronized void delivered(String account, String commentId) {
        ledger.append(new Event.HookDelivered(account, commentId));
    }

    public synchronized List<HookState> hooks() {
        return talk.hooks();
    }

    public synchronized Article print(String feed, String title, String text, String author, Instant publishedAt) {
        String id = ids.next('a', clock.instant(), ledger.lastSequence());
        ledger.append(new Event.ArticlePrinted(feed, id, title, text, author, publishedAt));
        return article(id);
    }

    public synchronized Article article(String id) {
        return press.require(id);
    }

    /** What this feed printed, newest first. */
    public synchronized List<Article> feed(String name) {
        return press.feed(name);
    }

    private synchronized void apply(Line line) {
        accounts.apply(line.event());
        posts.apply(line);
        talk.apply(line);
        press.apply(line.event());
        followers.forEach(follower -> follower.accept(line));
    }
}
