package dev.litfass.chaos;

import dev.litfass.contracts.caller.Service;
import dev.litfass.harness.ServiceClient;
import dev.litfass.harness.StaffRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** People who change their minds in the last second before a slot, and a little after it. */
final class Races {

    private static final Duration BEFORE = Duration.ofMillis(1000);
    private static final int WITHIN_MILLIS = 1400;
    private static final int THREADS = 16;

    private final Cluster cluster;
    private final ServiceClient content;
    private final StaffRequests staff;
    private final Random random;
    private final Executor others = Executors.newCachedThreadPool(work -> {
        var thread = new Thread(work, "other");
        thread.setDaemon(true);
        return thread;
    });

    Races(Cluster cluster, long seed) {
        this.cluster = cluster;
        this.content = cluster.group().client(Service.CONTENT);
        this.staff = StaffRequests.to(cluster.group(), cluster.clientsUrl()).retrying();
        this.random = new Random(seed);
    }

    /** One race for each post; returns when all are run. */
    List<Race> run(List<Planned> posts) {
        var threads = Executors.newScheduledThreadPool(THREADS);
        try {
            var running = new ArrayList<ScheduledFuture<Race>>();
            for (var i = 0; i < posts.size(); i++) {
                var post = posts.get(i);
                var kind = Race.Kind.values()[i % Race.Kind.values().length];
                var at = post.slot().minus(BEFORE).plusMillis(random.nextInt(WITHIN_MILLIS));
                var urls = cluster.contentUrls();
                var url = urls.get(random.nextInt(urls.size()));
                var other = urls.get(random.nextInt(urls.size()));
                running.add(threads.schedule(
                        () -> race(post, kind, path(url, post), path(other, post)),
                        Duration.between(Instant.now(), at).toMillis(),
                        TimeUnit.MILLISECONDS));
            }
            var races = new ArrayList<Race>();
            for (var one : running) {
                races.add(one.get());
            }
            return races;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String path(String url, Planned post) {
        return url + "/api/clients/" + post.clientId() + "/posts/" + post.postId();
    }

    /** The post is read first, as everybody does: planning it has counted its version up. */
    private Race race(Planned planned, Race.Kind kind, String path, String otherPath) {
        var post = planned.read(StaffRequests.version(staff.read(path)));
        return switch (kind) {
            case EDIT -> new Race(post, kind, edit(post, path), null, null, now());
            case CANCEL -> new Race(post, kind, null, cancel(post, path), null, now());
            case HOLD -> new Race(post, kind, null, null, hold(path), now());
            case EDIT_AND_CANCEL -> {
                var cancel = CompletableFuture.supplyAsync(() -> cancel(post, otherPath), others);
                yield new Race(post, kind, edit(post, path), cancel.join(), null, now());
            }
        };
    }

    /** Other words; where they are taken they are approved and go out as soon as possible. */
    private Race.Reply edit(Planned post, String path) {
        var draft = StaffRequests.draft(Race.editedText(post), post.channels().keySet());
        var edited = content.put(path, Map.of("draft", draft, "version", post.version()));
        if (edited.isSuccess()) {
            var approved = staff.submit(path, StaffRequests.version(edited.json()));
            if (!approved.path("status").asString().equals("SCHEDULED")) {
                staff.publishNow(path, StaffRequests.version(approved));
            }
        }
        return Race.Reply.of(edited);
    }

    private Race.Reply cancel(Planned post, String path) {
        return Race.Reply.of(content.delete(path + "/slot?version=" + post.version()));
    }

    private Race.Reply hold(String path) {
        return Race.Reply.of(content.put(path + "/hold", Map.of("reason", "Erst noch einmal lesen.")));
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
