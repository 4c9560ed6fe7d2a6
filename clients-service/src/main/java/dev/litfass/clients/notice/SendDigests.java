package dev.litfass.clients.notice;

import dev.litfass.clients.client.Clients;
import dev.litfass.clients.mail.Mails;
import dev.litfass.clients.staff.Team.Person;
import dev.litfass.contracts.id.Id;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Writes each person's digest at the time they chose. Who has left, or is away, gets none; it waits for who comes back. */
@Component
class SendDigests {

    private static final Duration LEASE = Duration.ofMinutes(2);

    /** The most that a mail lists, and the most that are counted beyond. */
    private static final int LISTED = 50;

    private static final int COUNTED = 1_000;

    private final LeasedQueue<Digest> queue;
    private final ReadRecipients team;
    private final Notices notices;
    private final Clients clients;
    private final Outbound outbound;

    SendDigests(LeasedQueues queues, ReadRecipients team, Notices notices, Clients clients, Outbound outbound) {
        this.queue = queues.of(Digest.class, LEASE);
        this.team = team;
        this.notices = notices;
        this.clients = clients;
        this.outbound = outbound;
    }

    /** The texts and the box that a digest goes through. */
    @Component
    record Outbound(NoticeMail text, Mails mails) {}

    Mono<Digest> claim() {
        return queue.claim();
    }

    Mono<Void> send(Digest digest) {
        return team.now().flatMap(now -> {
            var person = now.standIns().team().get(digest.staffId());
            if (person == null) {
                return queue.finish(digest.staffId(), digest.lease());
            }
            var next = now.preferences(person).nextDigest(now.standIns().now(), person.zone());
            var sent = now.standIns().isAway(person)
                    ? Mono.<Void>empty()
                    : sent(person, now.standIns().now());
            return sent.then(queue.settle(
                            digest.staffId(),
                            digest.lease().fence(),
                            new Digest(digest.staffId(), digest.lease().again(next))))
                    .then();
        });
    }

    private Mono<Void> sent(Person person, Instant now) {
        return notices.waitingForDigest(person.id(), COUNTED)
                .collectList()
                .filter(waiting -> !waiting.isEmpty())
                .flatMap(waiting -> names(waiting).flatMap(names -> posted(waiting, person, names, now)));
    }

    /** The mail is recognised by what it tells; one that was cut off before that was noted is not sent a second time. */
    private Mono<Void> posted(List<Notice> waiting, Person person, Map<String, String> names, Instant now) {
        var listed = waiting.subList(0, Math.min(LISTED, waiting.size()));
        var ids = waiting.stream().map(Notice::id).toList();
        var letter = outbound.text().digest(listed, person, names, waiting.size() - listed.size());
        return outbound.mails()
                .postOnce("digest-" + Id.named(String.join(" ", ids)), letter, now)
                .then(notices.digested(person.id(), ids));
    }

    private Mono<Map<String, String>> names(List<Notice> waiting) {
        var ids =
                waiting.stream().map(Notice::clientId).filter(Objects::nonNull).collect(Collectors.toSet());
        return Flux.fromIterable(ids)
                .concatMap(clients::findOneById)
                .collectMap(
                        client -> client.id().value(),
                        client -> client.identity().name());
    }
}
