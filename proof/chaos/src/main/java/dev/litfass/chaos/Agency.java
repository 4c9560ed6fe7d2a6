package dev.litfass.chaos;

import dev.litfass.contracts.caller.Service;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** An agency at work, over the services' own doors: clients, channels, posts, and slots for them. */
final class Agency {

    /** A client's posts are read at every check; a look at the network reads an account's posts. */
    private static final int POSTS_PER_CLIENT = 20;

    private static final int HANDS = 6;
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    /** How the accounts of a client treat a repetition: the one that helps, the one that refuses, the one that does not. */
    private static final List<String> SEMANTICS = List.of("A", "C");

    private final Cluster cluster;
    private final Door door;
    private final Door clients;
    private final Door network = new Door();
    private final AtomicInteger names = new AtomicInteger();

    Agency(Cluster cluster) {
        this.cluster = cluster;
        this.door = new Door(cluster.tokens(), Service.CONTENT);
        this.clients = new Door(cluster.tokens(), Service.CLIENTS);
    }

    /** A post that is approved, with no slot yet. */
    record Approved(String clientId, String postId, Map<String, String> channels, String text, long version) {}

    /** So many posts that only lack a slot, each for so many channels of a client of its own. */
    List<Approved> approve(int posts, int channels) {
        var clients = (posts + POSTS_PER_CLIENT - 1) / POSTS_PER_CLIENT;
        var opened = together(clients, i -> () -> client(channels));
        return together(posts, i -> () -> approved(opened.get(i % clients)));
    }

    /** Puts each post on the calendar. */
    List<Planned> schedule(List<Approved> posts, IntFunction<Instant> slots) {
        return together(posts.size(), i -> () -> scheduled(posts.get(i), slots.apply(i)));
    }

    private record Client(String id, Map<String, String> channels) {}

    private Client client(int accounts) {
        var number = names.incrementAndGet();
        var file = new HashMap<String, Object>();
        file.put("name", "Kunde Nr. " + number);
        file.put("colour", "#8A5A00");
        file.put("zone", ZONE.getId());
        file.put("state", "DE-BE");
        file.put("languages", List.of("de"));
        file.put("address", "DU");
        file.put("approvalPolicy", Map.of("required", false, "ownPosts", true));
        var id = id(Door.insist(() -> clients.post(cluster.clientsUrl() + "/api/clients", file)));
        var channels = new LinkedHashMap<String, String>();
        for (var i = 0; i < accounts; i++) {
            var handle = "kunde-%d-%d".formatted(number, i);
            channels.put(channel(id, handle, SEMANTICS.get(i % SEMANTICS.size())), handle);
        }
        return new Client(id, channels);
    }

    private String channel(String client, String handle, String semantics) {
        var account = Map.of("account", handle, "semantics", semantics);
        Door.insist(() -> network.put(cluster.ledgerUrl() + "/control/accounts", account));
        var form = new HashMap<String, Object>();
        form.put("network", "SIMULATOR");
        form.put("name", "Kanal " + handle);
        form.put("handle", handle);
        form.put("server", cluster.networkUrl());
        form.put("secret", "sim_" + handle);
        return id(Door.insist(() -> clients.post(cluster.clientsUrl() + "/api/clients/" + client + "/channels", form)));
    }

    private Approved approved(Client client) {
        var text = "Beitrag %d".formatted(names.incrementAndGet());
        var path = cluster.contentUrls().get(0) + "/api/clients/" + client.id() + "/posts";
        var post = Door.insist(() -> door.post(path, draft(text, client.channels())));
        var submitted = Door.insist(() -> door.post(path + "/" + id(post) + "/submission", version(post)));
        return new Approved(client.id(), id(post), client.channels(), text, number(submitted));
    }

    static Map<String, Object> draft(String text, Map<String, String> channels) {
        return Map.of("text", text, "channelIds", List.copyOf(channels.keySet()));
    }

    private Planned scheduled(Approved post, Instant slot) {
        var path = cluster.contentUrls().get(0) + "/api/clients/" + post.clientId() + "/posts/" + post.postId();
        var planned = Door.insist(() -> door.put(path + "/slot", slot(slot, post.version())));
        return new Planned(post.clientId(), post.postId(), post.channels(), post.text(), slot, number(planned));
    }

    static Map<String, Object> slot(Instant slot, long version) {
        return Map.of(
                "local", LocalDateTime.ofInstant(slot, ZONE).toString(), "zone", ZONE.getId(), "version", version);
    }

    static Map<String, Object> version(JsonNode post) {
        return Map.of("version", number(post));
    }

    static long number(JsonNode post) {
        return post.path("version").asLong();
    }

    private static String id(JsonNode thing) {
        return thing.path("id").asString();
    }

    /** Does so many things with a few hands, and keeps their order. */
    static <T> List<T> together(int count, IntFunction<Callable<T>> work) {
        return together(HANDS, count, work);
    }

    static <T> List<T> together(int hands, int count, IntFunction<Callable<T>> work) {
        var pool = Executors.newFixedThreadPool(hands);
        try {
            var done = new ArrayList<T>();
            for (var one :
                    pool.invokeAll(IntStream.range(0, count).mapToObj(work).toList())) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
