package dev.litfass.clients.mail;

import static dev.litfass.contracts.caller.Permission.MANAGE_CLIENTS;
import static dev.litfass.contracts.problem.CommonProblem.NOT_FOUND;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.PlatformSettings;
import dev.litfass.platform.caller.Requires;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Shows, at a desk without a mail server, the mails that would have gone out. */
@RestController
class MailController {

    private static final int MOST = 100;

    private final Mails mails;
    private final boolean shown;

    MailController(Mails mails, PlatformSettings platform, Environment environment) {
        this.mails = mails;
        this.shown = platform.desk() && !environment.containsProperty("spring.mail.host");
    }

    @Requires(MANAGE_CLIENTS)
    @GetMapping("/api/mails")
    Mono<Page<View>> list(Caller caller) {
        if (!shown) {
            throw NOT_FOUND.because("mails leave by the mail server");
        }
        return mails.newest(MOST)
                .filter(mail -> isTheirs(mail, caller))
                .map(View::of)
                .collectList()
                .map(Page::all);
    }

    private static boolean isTheirs(Mail mail, Caller caller) {
        var client = mail.letter().clientId();
        return client == null ? caller.allClients() : caller.mayAccess(client);
    }

    /** A mail that would have gone out. */
    record View(
            String id,
            String to,
            String subject,
            String text,
            @Nullable String html,
            Instant sentAt,
            @Nullable ClientId clientId) {
        static View of(Mail mail) {
            var letter = mail.letter();
            return new View(
                    mail.id(),
                    letter.to(),
                    letter.subject(),
                    letter.text(),
                    letter.html(),
                    mail.createdAt(),
                    letter.clientId());
        }
    }
}
