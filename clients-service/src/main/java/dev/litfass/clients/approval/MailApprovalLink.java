package dev.litfass.clients.approval;

import static dev.litfass.clients.ClientsProblem.CLIENT_NOT_FOUND;
import static dev.litfass.clients.ClientsProblem.VIEWER_NOT_FOUND;

import dev.litfass.clients.client.Client;
import dev.litfass.clients.client.Clients;
import dev.litfass.clients.mail.Mail;
import dev.litfass.clients.mail.MailText;
import dev.litfass.clients.mail.MailText.Action;
import dev.litfass.clients.mail.MailText.Item;
import dev.litfass.clients.mail.MailTexts;
import dev.litfass.clients.mail.Mails;
import dev.litfass.clients.viewer.Viewer;
import dev.litfass.clients.viewer.Viewers;
import dev.litfass.contracts.approval.ApprovalLetter;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.PlatformSettings;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Mails somebody of a client company the link to a request for approval, in the client's look. */
@Component
class MailApprovalLink {

    private static final DateTimeFormatter GERMAN =
            DateTimeFormatter.ofPattern("EEE d. MMMM, HH:mm 'Uhr'", Locale.GERMAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("EEE d MMMM, HH:mm", Locale.ENGLISH);

    private final MailTexts texts = new MailTexts("dev.litfass.clients.approval.texts");
    private final Clients clients;
    private final Viewers viewers;
    private final ApprovalLinks links;
    private final Mails mails;
    private final PlatformSettings platform;
    private final Clock clock;

    MailApprovalLink(
            Clients clients,
            Viewers viewers,
            ApprovalLinks links,
            Mails mails,
            PlatformSettings platform,
            Clock clock) {
        this.clients = clients;
        this.viewers = viewers;
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
                                .switchIfEmpty(Mono.error(() -> VIEWER_NOT_FOUND.because("no such viewer"))))
                .flatMap(both -> links.token(
                                new ApprovalLink(letter.requestId(), client, letter.viewerId(), letter.until()))
                        .flatMap(token -> mails.postOnce(
                                "approval-" + letter.requestId() + "-" + letter.number(),
                                Mail.Letter.of(
                                        client, both.getT2().email(), text(both.getT1(), both.getT2(), letter, token)),
                                clock.instant())));
    }

    private MailText text(Client client, Viewer to, ApprovalLetter letter, String token) {
        var language = to.language();
        var one = letter.posts() == 1 ? ".one" : "";
        var named = Map.of(
                "name", to.name(),
                "client", client.identity().name(),
                "count", String.valueOf(letter.posts()),
                "until",
                        local(
                                language,
                                LocalDateTime.ofInstant(
                                        letter.until(), client.workTime().zone())));
        var subject = texts.of(language, "subject" + one, named);
        var link = platform.publicUrl() + "/approval#" + token;
        var more = letter.posts() - letter.first().size();
        var paragraphs = Stream.of(
                        texts.of(language, "greeting", named),
                        letter.message(),
                        texts.of(language, "text" + one, named))
                .filter(Objects::nonNull)
                .toList();
        var items =
                letter.first().stream().map(line -> item(language, line, link)).toList();
        return new MailText(
                language,
                letter.number() == 1 ? subject : texts.of(language, "subject.again", Map.of("subject", subject)),
                paragraphs,
                more <= 0 ? items : with(items, new Item(texts.of(language, "more", Map.of("count", more + "")), link)),
                new Action(texts.of(language, "open", Map.of()), link),
                texts.of(language, "how", named) + "\n" + texts.of(language, "footer", named),
                new MailText.Look(client.identity().name(), client.identity().colour()));
    }

    private static List<Item> with(List<Item> items, Item last) {
        return Stream.concat(items.stream(), Stream.of(last)).toList();
    }

    private Item item(String language, ApprovalLetter.Line line, String link) {
        var slot = line.slot();
        return new Item(
                slot == null
                        ? texts.of(language, "line.open", Map.of("text", line.text()))
                        : texts.of(language, "line", Map.of("text", line.text(), "slot", local(language, slot))),
                link);
    }

    private static String local(String language, LocalDateTime moment) {
        return (language.equals("de") ? GERMAN : ENGLISH).format(moment);
    }
}
