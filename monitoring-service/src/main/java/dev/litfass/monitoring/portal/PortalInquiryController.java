package dev.litfass.monitoring.portal;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.network.Network;
import dev.litfass.monitoring.inquiry.FindInquiries;
import dev.litfass.monitoring.inquiry.Inquiry;
import dev.litfass.monitoring.inquiry.InquiryStatus;
import dev.litfass.monitoring.inquiry.PublicTime;
import dev.litfass.platform.directory.ChannelDirectory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a client company sees of its inquiries: what is open and since when. No names, no notes. */
@RestController
class PortalInquiryController {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int MOST = 500;

    private final FindInquiries inquiries;
    private final ChannelDirectory directory;
    private final Clock clock;

    PortalInquiryController(FindInquiries inquiries, ChannelDirectory directory, Clock clock) {
        this.inquiries = inquiries;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping("/portal/inbox")
    Mono<Answer> inbox(Caller caller) {
        var client = caller.onlyClient();
        var open = inquiries.first(client, List.of(InquiryStatus.OPEN, InquiryStatus.WAITING_FOR_CLIENT), MOST);
        var closed = inquiries.first(client, List.of(InquiryStatus.ANSWERED, InquiryStatus.DONE), MOST);
        return Mono.zip(directory.client(client), open, closed)
                .map(all -> answer(all.getT1().workTime().zone(), all.getT2(), all.getT3()));
    }

    private Answer answer(ZoneId zone, List<Inquiry> open, List<Inquiry> closed) {
        var now = clock.instant();
        var minutes = closed.stream()
                .filter(inquiry -> inquiry.activity().isAnswered())
                .map(Inquiry::open)
                .filter(time -> time.stoppedAt() != null && time.stoppedAt().isAfter(now.minus(WEEK)))
                .map(PortalInquiryController::minutes)
                .sorted()
                .toList();
        return new Answer(
                zone,
                open.stream().map(inquiry -> Open.of(inquiry, now)).toList(),
                minutes.size(),
                minutes.isEmpty() ? null : minutes.get(minutes.size() / 2));
    }

    private static long minutes(PublicTime time) {
        var stopped = time.stoppedAt();
        return stopped == null ? 0 : Duration.between(time.startedAt(), stopped).toMinutes();
    }

    /** The client's inquiries. */
    record Answer(
            ZoneId zone,
            List<Open> open,
            int answered7Days,
            @Nullable Long medianAnswerMinutes) {}

    /**
     * An open inquiry.
     *
     * @param businessDueAt until when an answer is promised; null while the promise rests
     */
    record Open(
            Network network,
            Instant askedAt,
            String excerpt,
            PublicTime.Level publicLevel,
            @Nullable Instant businessDueAt,
            InquiryStatus state) {

        static Open of(Inquiry inquiry, Instant now) {
            return new Open(
                    inquiry.subject().network(),
                    inquiry.open().startedAt(),
                    inquiry.subject().excerpt(),
                    inquiry.open().level(now),
                    inquiry.business().dueAt(),
                    inquiry.state().status());
        }
    }
}
