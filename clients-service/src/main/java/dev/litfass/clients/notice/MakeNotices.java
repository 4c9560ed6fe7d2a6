package dev.litfass.clients.notice;

import dev.litfass.clients.client.Client;
import dev.litfass.clients.client.Clients;
import dev.litfass.clients.notice.Recipients.Recipient;
import dev.litfass.clients.staff.Team.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells the people whose turn it is of an alert. */
@Component
class MakeNotices {

    private final ReadRecipients recipients;
    private final Clients clients;
    private final SendNotice send;
    private final NextStep next;
    private final TellHooks hooks;

    MakeNotices(ReadRecipients recipients, Clients clients, SendNotice send, NextStep next, TellHooks hooks) {
        this.recipients = recipients;
        this.clients = clients;
        this.send = send;
        this.next = next;
        this.hooks = hooks;
    }

    /** Tells the group whose turn it is, and says who is next and when. What is closed is told to nobody else. */
    Mono<Void> of(AlertRecord record) {
        if (record.isClosed() && record.step() > 0) {
            return next.none(record);
        }
        return Mono.zip(recipients.now(), client(record))
                .flatMap(both -> told(record, both.getT1(), both.getT2())
                        .flatMap(told -> next.after(record, both.getT2(), told > 0)));
    }

    private Mono<Optional<Client>> client(AlertRecord record) {
        var id = record.alert().clientId();
        return id == null
                ? Mono.just(Optional.empty())
                : clients.findOneById(id).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<Long> told(AlertRecord record, Recipients team, Optional<Client> client) {
        var name = client.map(found -> found.identity().name()).orElse(null);
        return Flux.fromIterable(team.of(record.alert(), record.step()))
                .concatMap(recipient -> send.to(
                                recipient, notice(record, recipient, team), team.preferences(recipient.person()), name)
                        .thenReturn(1))
                .count()
                .delayUntil(told -> hooks.of(record, doer(record, team), name));
    }

    private static Notice notice(AlertRecord record, Recipient to, Recipients team) {
        var words = new Notice.Words(
                doer(record, team),
                to.choice().urgent(),
                to.instead(),
                record.step(),
                record.alert().details());
        return Notice.of(
                record, to.person().id(), words, to.inDigest(), team.standIns().now());
    }

    private static @Nullable String doer(AlertRecord record, Recipients team) {
        var by = record.alert().people().by();
        Person doer = by == null ? null : team.standIns().team().get(by);
        return doer == null ? record.alert().details().get("by") : doer.name();
    }
}
