package dev.litfass.simulator.standin;

import dev.litfass.simulator.http.Refusal;
import dev.litfass.simulator.ledger.Account;
import dev.litfass.simulator.ledger.Content;
import dev.litfass.simulator.ledger.Event;
import dev.litfass.simulator.ledger.Line;
import dev.litfass.simulator.network.Conditions;
import dev.litfass.simulator.network.Medium;
import dev.litfass.simulator.network.Network;
import dev.litfass.simulator.network.Post;
import dev.litfass.simulator.network.Quota;
import dev.litfass.simulator.standin.Pictures.Picture;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Containers, in which Instagram's and Threads' posts lie until they are published. A container of a whole post is a
 * draft here; one of several pictures, or one whose picture could not be had, is kept beside it.
 */
public class Containers {

    private final Network network;
    private final Pictures pictures;
    private final Clock clock;
    private final Processing processing = new Processing();
    private final Map<String, Event.ContainerMade> made = new ConcurrentHashMap<>();

    public Containers(Network network, Pictures pictures, Clock clock) {
        this.network = network;
        this.pictures = pictures;
        this.clock = clock;
    }

    public void apply(Line line) {
        if (line.event() instanceof Event.ContainerMade container) {
            made.put(container.id(), container);
        }
    }

    /** What a container says of itself; EXPIRED and PUBLISHED only one of a whole post. */
    public enum State {
        IN_PROGRESS,
        FINISHED,
        ERROR,
        EXPIRED,
        PUBLISHED
    }

    /** A picture that the network shall fetch. */
    public record Wanted(String address, String alt, Predicate<Picture> taken) {}

    /** One picture of several. */
    public String item(Account account, Wanted wanted, Conditions conditions) {
        Optional<Medium> medium = fetched(account, wanted);
        return keep(account, conditions, medium.map(Medium::id).orElse(null));
    }

    /** A whole post with one picture. */
    public String ofPicture(Account account, Content content, Wanted wanted, Conditions conditions) {
        Optional<Medium> medium = fetched(account, wanted);
        if (medium.isEmpty()) {
            return keep(account, conditions, null);
        }
        List<String> media = List.of(medium.get().id());
        return ofPost(
                account, new Content(content.text(), media, content.inReplyTo(), content.createdAt()), conditions);
    }

    /** A whole post. */
    public String ofPost(Account account, Content content, Conditions conditions) {
        return network.post(account, null, content, conditions).post().id();
    }

    /** The pictures in these containers, which must be of this account and not broken. */
    public List<String> pictures(Account account, List<String> items) {
        var media = new ArrayList<String>();
        for (String item : items) {
            Event.ContainerMade container = made.get(item);
            if (container == null
                    || container.mediumId() == null
                    || !container.account().equals(account.handle())) {
                throw new Refusal(400, "invalid_children", "A child cannot be used.");
            }
            media.add(container.mediumId());
        }
        return media;
    }

    public boolean isItem(String id) {
        return made.containsKey(id);
    }

    public State state(Account account, String id) {
        Event.ContainerMade item = made.get(id);
        if (item != null) {
            if (item.readyAt().isAfter(clock.instant())) {
                return State.IN_PROGRESS;
            }
            if (item.mediumId() == null) {
                return State.ERROR;
            }
            return isWorkedOn(id, List.of(item.mediumId())) ? State.IN_PROGRESS : State.FINISHED;
        }
        Post post = network.read(account, id);
        return switch (post.status(clock.instant(), account.rules().draftLifeSeconds())) {
            case PROCESSING -> State.IN_PROGRESS;
            case DRAFT -> isWorkedOn(id, post.content().mediaIds()) ? State.IN_PROGRESS : State.FINISHED;
            case FAILED -> State.ERROR;
            case EXPIRED -> State.EXPIRED;
            case PUBLISHED -> State.PUBLISHED;
        };
    }

    private boolean isWorkedOn(String id, List<String> media) {
        return media.stream().anyMatch(medium -> network.medium(medium).type().startsWith("video/"))
                && processing.isWorkedOn(id);
    }

    /** Makes what is in the container public; repeating it changes nothing. */
    public void publish(Account account, String id, Conditions conditions) {
        if (isItem(id)) {
            throw new Refusal(400, "processing_failed", "The container cannot be published.");
        }
        Post post = network.read(account, id);
        Quota quota = network.quota(account);
        boolean counts = !post.published() && post.content().inReplyTo() == null;
        if (quota != null && quota.remaining() == 0 && counts) {
            throw new Refusal(403, "quota_used", "The posts of the last 24 hours use up the quota.");
        }
        network.publish(account, id, null, conditions);
    }

    private Optional<Medium> fetched(Account account, Wanted wanted) {
        return pictures.fetch(wanted.address())
                .filter(wanted.taken())
                .map(picture -> network.upload(account, picture.type(), picture.bytes(), wanted.alt()));
    }

    private String keep(Account account, Conditions conditions, @Nullable String medium) {
        Duration rule = Duration.ofSeconds(account.rules().processingSeconds());
        Duration told = conditions.processing();
        Duration processing = told.compareTo(rule) > 0 ? told : rule;
        String usable = conditions.fails() ? null : medium;
        return network.alone(() -> {
            String id = network.newId('k');
            network.note(new Event.ContainerMade(
                    account.handle(), id, usable, clock.instant().plus(processing)));
            return id;
        });
    }
}
