package dev.litfass.clients.approval;

import static dev.litfass.clients.ClientsProblem.CLIENT_NOT_FOUND;
import static dev.litfass.clients.ClientsProblem.VIEWER_NOT_FOUND;

import dev.litfass.clients.client.Client;
import dev.litfass.clients.client.Clients;
import dev.litfass.clients.mail.Look;
import dev.litfass.clients.mail.Mail;
import dev.litfass.clients.mail.MailText;
import dev.litfass.clients.mail.MailText.Action;
import dev.litfass.clients.mail.MailText.Item;
import dev.litfass.clients.mail.MailTexts;
import dev.litfass.clients.mail.Mails;
import dev.litfass.clients.mail.Sentences;
import dev.litfass.clients.viewer.TellViewerGone;
import dev.litfass.clients.viewer.Viewer;
import dev.litfass.clients.viewer.Viewers;
import dev.litfass.contracts.approval.ApprovalLetter;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.PlatformSettings;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Mails somebody of a client company the link to a request for approval, in the client's look. */
@Component
class MailApprovalLink {

    private final MailTexts texts = new MailTexts("dev.litfass.clients.approval.texts");
    private final Clients clients;
    private final Viewers viewers;
    private final TellViewerGone gone;
    private final ApprovalLinks links;
    private final Mails mails;
    private final PlatformSettings platform;
    private final Clock clock;

    MailApprovalLink(
            Clients clients,
            Viewers viewers,
            TellViewerGone gone,
            ApprovalLinks links,
            Mails mails,
            PlatformSettings platform,
            Clock clock) {
        this.clients = clients;
        this.viewers = viewers;
        this.gone = gone;
        this.links = links;
        this.mails = mails;
        this.platform = platform;
        this.clock = clock;
    }

    /** Told again it is the same mail. */
    Mono<Void> send(ClientId client, ApprovalLetter letter) {
        return Mono.zip(
                        clients.findOneById(client)
                                .switchIfEmpty(Mono.error(() -> CLIENT_NOT_FOUND.because("no client %s", client))),
                        viewers.findByClientIdAndId(client, letter.viewerId())
                                .switchIfEmpty(nobody(client, letter.viewerId())))
                .flatMap(both -> links.token(
                                new ApprovalLink(letter.requestId(), client, letter.viewerId(), letter.until()),
                                both.getT2())
                        .flatMap(token -> mails.postOnce(
                                "approval-" + letter.requestId() + "-" + letter.number(),
                                Mail.Letter.of(
                                        client, both.getT2().email(), text(both.getT1(), both.getT2(), letter, token)),
                                clock.instant())));
    }

    private Mono<Viewer> nobody(ClientId client, String viewerId) {
        return gone.of(client, viewerId).then(Mono.error(() -> VIEWER_NOT_FOUND.because("no such viewer")));
    }

    private MailText text(Client client, Viewer to, ApprovalLetter letter, String token) {
        var say = new Sentences(texts, to.language(), client.identity().voice().address());
        var one = letter.posts() == 1 ? ".one" : "";
        var named = named(say, client, to, letter);
        var subject = say.of("subject" + one, named);
        var message = letter.message();
        var paragraphs = Stream.of(
                        say.of("greeting", named),
                        say.of("text" + one, named),
                        message == null ? null : say.of("message", Map.of("message", message)))
                .filter(Objects::nonNull)
                .toList();
        var link = platform.publicUrl() + "/approval#" + token;
        return MailText.of(
                        to.language(),
                        letter.number() == 1 ? subject : say.of("subject.again", Map.of("subject", subject)),
                        paragraphs,
                        new Action(say.of("open", Map.of()), link),
                        say.of("footer", named))
                .listing(items(say, letter))
                .noting(say.of("how", named))
                .in(new Look(client.identity().name(), client.identity().colour()));
    }

    private static Map<String, String> named(Sentences say, Client client, Viewer to, ApprovalLetter letter) {
        var until = LocalDateTime.ofInstant(letter.until(), client.workTime().zone());
        return Map.of(
                "name", to.name(),
                "client", client.identity().name(),
                "count", String.valueOf(letter.posts()),
                "until", say.local(until));
    }

    private static List<Item> items(Sentences say, ApprovalLetter letter) {
        var more = letter.posts() - letter.first().size();
        var lines = letter.first().stream().map(line -> line(say, line));
        var rest = more <= 0 ? Stream.<String>empty() : Stream.of(say.of("more", Map.of("count", more + "")));
        return Stream.concat(lines, rest).map(text -> new Item(text, null)).toList();
    }

    private static String line(Sentences say, ApprovalLetter.Line line) {
        var slot = line.slot();
        return slot == null
                ? say.of("line.open", Map.of("text", line.text()))
                : say.of("line", Map.of("text", line.text(), "slot", say.local(slot)));
    }
}
