package dev.litfass.clients.connection;

import static dev.litfass.clients.ClientsProblem.CLIENT_ARCHIVED;
import static dev.litfass.clients.ClientsProblem.CLIENT_NOT_FOUND;
import static dev.litfass.clients.ClientsProblem.VIEWER_NOT_FOUND;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.clients.client.Client;
import dev.litfass.clients.client.Clients;
import dev.litfass.clients.link.EmailAddress;
import dev.litfass.clients.link.LinkCounter;
import dev.litfass.clients.link.LinkQuotas;
import dev.litfass.clients.mail.Look;
import dev.litfass.clients.mail.Mail;
import dev.litfass.clients.mail.MailText;
import dev.litfass.clients.mail.MailText.Action;
import dev.litfass.clients.mail.MailTexts;
import dev.litfass.clients.mail.Mails;
import dev.litfass.clients.mail.Sentences;
import dev.litfass.clients.viewer.Viewers;
import dev.litfass.contracts.directory.ConnectionLetter;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.PlatformSettings;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Mails somebody of a client company the link to connect an account, in the client's look. */
@Component
class MailConnectionLink {

    private final MailTexts texts = new MailTexts("dev.litfass.clients.connection.texts");
    private final Clients clients;
    private final Viewers viewers;
    private final ConnectionLinks links;
    private final LinkQuotas quotas;
    private final Mails mails;
    private final PlatformSettings platform;

    MailConnectionLink(
            Clients clients,
            Viewers viewers,
            ConnectionLinks links,
            LinkQuotas quotas,
            Mails mails,
            PlatformSettings platform) {
        this.clients = clients;
        this.viewers = viewers;
        this.links = links;
        this.quotas = quotas;
        this.mails = mails;
        this.platform = platform;
    }

    /** Not twice to the same address within a few minutes. */
    Mono<Void> send(ClientId client, String connectionId, ConnectionLetter letter) {
        return clients.findOneById(client)
                .switchIfEmpty(Mono.error(() -> CLIENT_NOT_FOUND.because("no client %s", client)))
                .filter(found -> !found.archived())
                .switchIfEmpty(Mono.error(() -> CLIENT_ARCHIVED.because("bring the client back first")))
                .zipWith(recipient(client, letter))
                .delayUntil(both ->
                        quotas.take(LinkCounter.owner(client, both.getT2().email()), LinkCounter.client(client)))
                .zipWhen(both -> links.token(new ConnectionLink(connectionId, client, letter.until())), Addressed::new)
                .flatMap(to ->
                        mails.post(Mail.Letter.of(client, to.both().getT2().email(), text(to, letter))));
    }

    private Mono<Recipient> recipient(ClientId client, ConnectionLetter letter) {
        var viewer = letter.viewerId();
        var email = letter.email();
        if ((viewer == null) == (email == null)) {
            throw INVALID_REQUEST.because("name either a viewer or an address");
        }
        return viewer == null
                ? Mono.just(new Recipient(null, EmailAddress.of(email), letter.language()))
                : viewers.findByClientIdAndId(client, viewer)
                        .switchIfEmpty(Mono.error(() -> VIEWER_NOT_FOUND.because("no such viewer")))
                        .map(found -> new Recipient(found.name(), found.email(), found.language()));
    }

    /**
     * Who gets it.
     *
     * @param name null where only the address is known
     */
    private record Recipient(@Nullable String name, String email, String language) {}

    private record Addressed(reactor.util.function.Tuple2<Client, Recipient> both, String token) {}

    private MailText text(Addressed to, ConnectionLetter letter) {
        var client = to.both().getT1();
        var recipient = to.both().getT2();
        var say = new Sentences(
                texts, recipient.language(), client.identity().voice().address());
        var again = letter.channel() == null ? "" : ".again";
        var named = named(say, client, recipient, letter);
        return MailText.of(
                        recipient.language(),
                        say.of("subject" + again, named),
                        List.of(
                                say.of(recipient.name() == null ? "greeting.nobody" : "greeting", named),
                                say.of("text" + again, named),
                                say.of("password", named)),
                        new Action(say.of("open", named), platform.publicUrl() + "/connect#" + to.token()),
                        say.of("footer", named))
                .noting(say.of("how", named))
                .in(new Look(client.identity().name(), client.identity().colour()));
    }

    private static Map<String, String> named(Sentences say, Client client, Recipient to, ConnectionLetter letter) {
        var until = LocalDateTime.ofInstant(letter.until(), client.workTime().zone());
        return Map.of(
                "name", to.name() == null ? "" : to.name(),
                "client", client.identity().name(),
                "asker", letter.asker(),
                "network", letter.network().displayName(),
                "channel", letter.channel() == null ? "" : letter.channel(),
                "until", say.local(until));
    }
}
