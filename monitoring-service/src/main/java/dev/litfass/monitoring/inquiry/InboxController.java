package dev.litfass.monitoring.inquiry;

import static dev.litfass.contracts.caller.Permission.READ;
import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.caller.Caller;
import dev.litfass.contracts.id.ChannelId;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.Id;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.page.Page;
import dev.litfass.monitoring.inquiry.InboxFilter.Whose;
import dev.litfass.platform.caller.Requires;
import dev.litfass.platform.directory.ChannelDirectory;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The inbox: what runs out first on top, unless another order is wanted. Ids narrow it to what a page has been told of. */
@RestController
class InboxController {

    private static final String ME = "me";
    private static final String NOBODY = "none";

    private static final int AT_ONCE = 8;

    /** More than anybody chooses from. */
    private static final int MOST_TAGS = 500;

    private final FindInquiries find;
    private final ReadInquiry read;
    private final BeforeClosing beforeClosing;
    private final ChannelDirectory directory;

    InboxController(FindInquiries find, ReadInquiry read, BeforeClosing beforeClosing, ChannelDirectory directory) {
        this.beforeClosing = beforeClosing;
        this.find = find;
        this.read = read;
        this.directory = directory;
    }

    @Requires(READ)
    @GetMapping("/api/inquiries")
    Mono<Page<InquiryView>> ofAll(
            @RequestParam @Nullable List<InquiryId> id,
            @RequestParam @Nullable List<InquiryStatus> status,
            @RequestParam @Nullable String assignee,
            @RequestParam @Nullable List<ChannelId> channel,
            @RequestParam @Nullable List<String> tag,
            @RequestParam @Nullable Boolean snoozed,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable InboxOrder order,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        return directory
                .clientsOf(caller, null)
                .flatMap(mine -> list(
                        mine, filter(id, status, assignee, channel, tag, snoozed, q, caller), order, cursor, limit));
    }

    @Requires(READ)
    @GetMapping("/api/clients/{clientId}/inquiries")
    Mono<Page<InquiryView>> ofClient(
            @PathVariable ClientId clientId,
            @RequestParam @Nullable List<InquiryId> id,
            @RequestParam @Nullable List<InquiryStatus> status,
            @RequestParam @Nullable String assignee,
            @RequestParam @Nullable List<ChannelId> channel,
            @RequestParam @Nullable List<String> tag,
            @RequestParam @Nullable Boolean snoozed,
            @RequestParam @Nullable String q,
            @RequestParam @Nullable InboxOrder order,
            @RequestParam @Nullable String cursor,
            @RequestParam @Nullable Integer limit,
            Caller caller) {
        return list(
                List.of(clientId),
                filter(id, status, assignee, channel, tag, snoozed, q, caller),
                order,
                cursor,
                limit);
    }

    /** How many are open, over all clients or over those that are named. */
    @Requires(READ)
    @GetMapping("/api/inquiries/counts")
    Mono<FindInquiries.Counts> counts(@RequestParam @Nullable List<ClientId> clientId, Caller caller) {
        return directory.clientsOf(caller, clientId).flatMap(mine -> find.open(mine, new StaffId(caller.id())));
    }

    /** What turns red while clients are closed, on their last day of work before and until they open again. */
    @Requires(READ)
    @GetMapping("/api/inquiries/before-closing")
    Mono<Page<BeforeClosing.Closing>> beforeClosing(@RequestParam @Nullable List<ClientId> clientId, Caller caller) {
        return directory
                .clientsOf(caller, clientId)
                .flatMapIterable(mine -> mine)
                .flatMap(beforeClosing::of, AT_ONCE)
                .sort(Comparator.comparing(BeforeClosing.Closing::closesAt))
                .collectList()
                .map(Page::all);
    }

    /** The tags in use, in the order of the alphabet. */
    @Requires(READ)
    @GetMapping("/api/inquiries/tags")
    Mono<Page<String>> tags(@RequestParam @Nullable List<ClientId> clientId, Caller caller) {
        return directory
                .clientsOf(caller, clientId)
                .flatMapMany(find::tags)
                .sort()
                .take(MOST_TAGS)
                .collectList()
                .map(Page::all);
    }

    private Mono<Page<InquiryView>> list(
            List<ClientId> clients,
            InboxFilter filter,
            @Nullable InboxOrder order,
            @Nullable String cursor,
            @Nullable Integer limit) {
        return find.page(clients, filter, order == null ? InboxOrder.URGENCY : order, cursor, Page.limit(limit))
                .flatMap(page -> Flux.fromIterable(page.items())
                        .concatMap(read::row)
                        .collectList()
                        .map(rows -> new Page<>(rows, page.next())));
    }

    private static InboxFilter filter(
            @Nullable List<InquiryId> id,
            @Nullable List<InquiryStatus> status,
            @Nullable String assignee,
            @Nullable List<ChannelId> channel,
            @Nullable List<String> tag,
            @Nullable Boolean snoozed,
            @Nullable String words,
            Caller caller) {
        return new InboxFilter(
                Page.ids(id),
                status == null || status.isEmpty() ? List.of(InquiryStatus.values()) : status,
                whose(assignee, caller),
                Page.ids(channel),
                Page.ids(tag),
                snoozed,
                words);
    }

    private static Whose whose(@Nullable String assignee, Caller caller) {
        if (assignee == null || assignee.isEmpty()) {
            return Whose.ANYBODY;
        }
        return assignee.equals(NOBODY)
                ? Whose.NOBODY
                : new Whose.Of(staff(assignee.equals(ME) ? caller.id() : assignee));
    }

    private static StaffId staff(String id) {
        if (!Id.isOne(id)) {
            throw INVALID_REQUEST.because("the assignee is not an id");
        }
        return new StaffId(id);
    }
}
