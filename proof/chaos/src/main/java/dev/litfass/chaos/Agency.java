package dev.litfass.chaos;

import dev.litfass.harness.Parallel;
import dev.litfass.harness.ServiceClient;
import dev.litfass.harness.StaffRequests;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** An agency at work: clients, channels, posts, and slots for them. */
final class Agency {

    /** A client's posts are read at every check; a look at the network reads an account's posts. */
    private static final int POSTS_PER_CLIENT = 20;

    private static final int THREADS = 6;

    /** How accounts treat a repetition, in turn: every class of network there is (docs/publishing.md). */
    private static final List<String> SEMANTICS = List.of("A", "C", "A_PLUS", "B", "C_PLUS");

    private final Cluster cluster;
    private final StaffRequests staff;
    private final ServiceClient network = ServiceClient.withoutToken().retrying();
    private final AtomicInteger names = new AtomicInteger();

    Agency(Cluster cluster) {
        this.cluster = cluster;
        this.staff = StaffRequests.to(cluster.group(), cluster.clientsUrl()).retrying();
    }

    /** A post that is approved, with no slot yet. */
    record Approved(String clientId, String postId, Map<String, String> channels, String text, long version) {}

    /** So many posts that only lack a slot, each for so many channels of a client of its own. */
    List<Approved> approve(int posts, int channels) {
        var clients = (posts + POSTS_PER_CLIENT - 1) / POSTS_PER_CLIENT;
        var opened = Parallel.run(THREADS, clients, i -> () -> client(channels));
        return Parallel.run(THREADS, posts, i -> () -> approved(opened.get(i % clients)));
    }

    /** Puts each post on the calendar. */
    List<Planned> schedule(List<Approved> posts, IntFunction<Instant> slots) {
        return Parallel.run(THREADS, posts.size(), i -> () -> scheduled(posts.get(i), slots.apply(i)));
    }

    private record Client(String id, Map<String, String> channels) {}

    private Client client(int accounts) {
        var number = names.incrementAndGet();
        var id = staff.openClient("Kunde Nr. " + number, false);
        var channels = new LinkedHashMap<String, String>();
        for (var i = 0; i < accounts; i++) {
            var handle = "kunde-%d-%d".formatted(number, i);
            var semantics = SEMANTICS.get((number * accounts + i) % SEMANTICS.size());
            var account = Map.of("account", handle, "semantics", semantics);
            network.put(cluster.ledgerUrl() + "/control/accounts", account).success();
            channels.put(staff.connectChannel(id, handle, cluster.networkUrl()), handle);
        }
        return new Client(id, channels);
    }

    private Approved approved(Client client) {
        var text = "Beitrag %d".formatted(names.incrementAndGet());
        var url = cluster.contentUrls().get(0);
        var post = staff.submitPost(url, client.id(), text, client.channels().keySet());
        return new Approved(client.id(), StaffRequests.id(post), client.channels(), text, StaffRequests.version(post));
    }

    private Planned scheduled(Approved post, Instant slot) {
        var url = cluster.contentUrls().get(0) + "/api/clients/" + post.clientId() + "/posts/" + post.postId();
        var planned = staff.schedule(url, slot, post.version());
        return new Planned(
                post.clientId(), post.postId(), post.channels(), post.text(), slot, StaffRequests.version(planned));
    }
}
