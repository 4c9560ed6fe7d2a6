package dev.litfass.clients.mail;

import dev.litfass.clients.mail.Mail.Failure;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import dev.litfass.platform.lease.Poller;
import dev.litfass.platform.problem.ErrorKinds;
import dev.litfass.platform.upstream.Blocking;
import dev.litfass.platform.upstream.Guards;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.net.IDN;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import reactor.core.publisher.Mono;

/** Sends mails by SMTP, where a mail server is named; a failed one is tried again for a few hours. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.mail.host")
class SendMail {

    private static final Logger log = LoggerFactory.getLogger(SendMail.class);
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** Mail servers think long about a mail before they take it; one that is given up too early is sent twice. */
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private final LeasedQueue<Mail> queue;
    private final JavaMailSender smtp;
    private final MailSettings settings;
    private final Bounces bounces;
    private final Clock clock;
    private final Blocking pool;

    SendMail(
            LeasedQueues queues,
            JavaMailSender smtp,
            MailSettings settings,
            Bounces bounces,
            Guards guards,
            Clock clock) {
        this.pool = new Blocking("mail", LIMIT, guards);
        this.queue = queues.of(Mail.class, LEASE);
        this.smtp = smtp;
        this.settings = settings;
        this.bounces = bounces;
        this.clock = clock;
    }

    @Bean
    Poller mailPoller(PlatformSettings platform) {
        return Poller.of("mail", Duration.ofSeconds(1), 2, queue::claim, this::send, platform.ticks());
    }

    private Mono<Void> send(Mail mail) {
        return pool.run(() -> smtp.send(message(mail)))
                .then(Mono.fromSupplier(() -> mail.sent(clock.instant())))
                .onErrorResume(Exception.class, e -> {
                    log.atWarn().addKeyValue("mailId", mail.id()).log("A mail could not be sent: {}", ErrorKinds.of(e));
                    return Mono.just(after(mail, e));
                })
                .flatMap(after ->
                        queue.settle(after.id(), after.lease().fence(), after).then(bounces.note(after)))
                .then();
    }

    private Mail after(Mail mail, Exception error) {
        if (RefusedAddress.isCauseOf(error)) {
            return mail.refused();
        }
        var why = error instanceof MailAuthenticationException ? Failure.SIGN_IN_REFUSED : Failure.NOT_TAKEN;
        return mail.failed(why, clock.instant());
    }

    /** A host with umlauts as mail servers know it; what stands before the @ stays as it is. */
    static String asciiHost(String address) {
        var at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    }

    private MimeMessage message(Mail mail) {
        try {
            return written(mail);
        } catch (MessagingException e) {
            throw new MailPreparationException(e);
        }
    }

    private MimeMessage written(Mail mail) throws MessagingException {
        var letter = mail.letter();
        var message = new NamedMessage(mail.id(), settings.from());
        var helper = new MimeMessageHelper(message, letter.html() != null, "UTF-8");
        helper.setFrom(settings.from());
        helper.setTo(asciiHost(letter.to()));
        helper.setSubject(letter.subject());
        if (letter.html() == null) {
            helper.setText(letter.text());
        } else {
            helper.setText(letter.text(), letter.html());
        }
        message.setHeader("Auto-Submitted", "auto-generated");
        if (letter.listPage() != null) {
            message.setHeader("List-Unsubscribe", "<" + letter.listPage() + ">");
        }
        return message;
    }

    /** A message whose Message-Id is ours: the library would write a new one at each try. */
    private static final class NamedMessage extends MimeMessage {

        private final String name;

        NamedMessage(String id, String from) {
            super((Session) null);
            this.name = "<" + id + "@" + asciiHost(from).substring(from.lastIndexOf('@') + 1) + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
