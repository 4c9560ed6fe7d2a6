package dev.litfass.clients.mail;

import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.lease.LeasedQueue;
import dev.litfass.platform.lease.LeasedQueues;
import dev.litfass.platform.lease.Poller;
import dev.litfass.platform.problem.ErrorKinds;
import dev.litfass.platform.upstream.Blocking;
import dev.litfass.platform.upstream.Guards;
import java.net.IDN;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
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
    private final Clock clock;
    private final Blocking pool;

    SendMail(LeasedQueues queues, JavaMailSender smtp, MailSettings settings, Guards guards, Clock clock) {
        this.pool = new Blocking("mail", LIMIT, guards);
        this.queue = queues.of(Mail.class, LEASE);
        this.smtp = smtp;
        this.settings = settings;
        this.clock = clock;
    }

    @Bean
    Poller mailPoller(PlatformSettings platform) {
        return Poller.of("mail", Duration.ofSeconds(1), 2, queue::claim, this::send, platform.ticks());
    }

    private Mono<Void> send(Mail mail) {
        return pool.run(() -> smtp.send(message(mail.letter())))
                .then(Mono.fromSupplier(() -> mail.sent(clock.instant())))
                .onErrorResume(Exception.class, e -> {
                    log.atWarn().addKeyValue("mailId", mail.id()).log("A mail could not be sent: {}", ErrorKinds.of(e));
                    return Mono.just(mail.failed(clock.instant()));
                })
                .flatMap(after -> queue.settle(after.id(), after.lease().fence(), after))
                .then();
    }

    /** A host with umlauts as mail servers know it; what stands before the @ stays as it is. */
    static String asciiHost(String address) {
        var at = address.lastIndexOf('@');
        return at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
    }

    private SimpleMailMessage message(Mail.Letter letter) {
        var message = new SimpleMailMessage();
        message.setFrom(settings.from());
        message.setTo(asciiHost(letter.to()));
        message.setSubject(letter.subject());
        message.setText(letter.text());
        return message;
    }
}
