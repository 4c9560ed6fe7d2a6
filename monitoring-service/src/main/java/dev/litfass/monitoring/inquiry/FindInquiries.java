package dev.litfass.monitoring.inquiry;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.page.Page;
import dev.litfass.monitoring.inquiry.InboxFilter.Whose;
import dev.litfass.platform.search.TextSearch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists inquiries in the order in which they need somebody, a page at a time. */
@Component
public class FindInquiries {

    private static final String TAGS = "state.tags";
    private static final String RED = "open.redAt";
    private static final String SNOOZED = "state.snoozedUntil";

    private final ReactiveMongoTemplate mongo;

    FindInquiries(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The most urgent inquiries of one client. */
    public Mono<List<Inquiry>> first(ClientId client, Collection<InquiryStatus> status, int most) {
        return page(List.of(client), InboxFilter.of(List.copyOf(status)), InboxOrder.URGENCY, null, most)
                .map(Page::items);
    }

    @AcrossClients("the inbox of a caller's clients")
    Mono<Page<Inquiry>> page(
            Collection<ClientId> clients, InboxFilter filter, InboxOrder order, @Nullable String cursor, int size) {
        var wanted = Stream.of(
                        Optional.of(where("clientId").in(clients)),
                        Optional.ofNullable(order.behind(cursor)),
                        TextSearch.in(
                                filter.words(), "subject.author.name", "subject.author.handle", "subject.excerpt"))
                .flatMap(Optional::stream);
        var all = new Criteria()
                .andOperator(Stream.concat(wanted, narrowed(filter)).toList());
        var query = new Query(all).with(order.sort()).limit(size + 1);
        return mongo.find(query, Inquiry.class).collectList().map(found -> Page.of(found, size, order::placeOf));
    }

    private static Stream<Criteria> narrowed(InboxFilter filter) {
        var narrowed = new ArrayList<Criteria>();
        narrowed.add(where("state.status").in(filter.status()));
        if (!filter.ids().isEmpty()) {
            narrowed.add(where("_id").in(filter.ids()));
        }
        if (!(filter.whose() instanceof Whose.Anybody)) {
            narrowed.add(where("state.assigneeId").is(filter.whose() instanceof Whose.Of one ? one.staff() : null));
        }
        if (!filter.channels().isEmpty()) {
            narrowed.add(where("subject.channelId").in(filter.channels()));
        }
        if (!filter.tags().isEmpty()) {
            narrowed.add(where(TAGS).in(filter.tags()));
        }
        if (filter.snoozed() != null) {
            narrowed.add(where(SNOOZED).exists(filter.snoozed()));
        }
        return narrowed.stream();
    }

    /** Open ones whose public loses patience between two moments, the first of them first. */
    Flux<Inquiry> turningRed(ClientId client, Instant from, Instant to, int most) {
        var wanted = where("clientId")
                .is(client)
                .and("state.status")
                .in(InquiryStatus.OPEN, InquiryStatus.WAITING_FOR_CLIENT)
                .and(RED)
                .gt(from)
                .lte(to);
        return mongo.find(new Query(wanted).with(Sort.by(RED)).limit(most), Inquiry.class);
    }

    /** The tags in use. */
    @AcrossClients("the inbox of a caller's clients")
    Flux<String> tags(Collection<ClientId> clients) {
        return mongo.findDistinct(new Query(where("clientId").in(clients)), TAGS, Inquiry.class, String.class);
    }

    /** Those whose time out of sight is over. */
    @AcrossClients("time passes whosever it is")
    Flux<Inquiry> toWake(Instant now, int most) {
        return mongo.find(new Query(where(SNOOZED).lte(now)).limit(most), Inquiry.class);
    }

    /**
     * Open inquiries that are not put off.
     *
     * @param mine those that one person has
     * @param nobodys those that nobody has
     */
    record Counts(long mine, long nobodys) {}

    @AcrossClients("the inbox of a caller's clients")
    Mono<Counts> open(Collection<ClientId> clients, StaffId staff) {
        return Mono.zip(countOpen(clients, staff), countOpen(clients, null), Counts::new);
    }

    private Mono<Long> countOpen(Collection<ClientId> clients, @Nullable StaffId assignee) {
        var wanted = where("clientId")
                .in(clients)
                .and("state.status")
                .is(InquiryStatus.OPEN)
                .and(SNOOZED)
                .exists(false);
        return mongo.count(new Query(wanted.and("state.assigneeId").is(assignee)), Inquiry.class);
    }

    /** Those that were stored before inquiries had a place in the inbox. */
    @AcrossClients("every client's inquiries have a place")
    Flux<Inquiry> withoutUrgency(int most) {
        return mongo.find(new Query(where(Urgency.FIELD).isNull()).limit(most), Inquiry.class);
    }

    /** Those whose public has waited so long that people have to be warned, the longest overdue first. */
    @AcrossClients("the public waits whosever it is")
    Flux<Inquiry> toWarnOf(Instant now, int most) {
        var due = new Query(where(WarnInTime.FIELD).lte(now));
        return mongo.find(due.with(Sort.by(WarnInTime.FIELD)).limit(most), Inquiry.class);
    }

    /** Open ones in their order, behind a place in the inbox. */
    @AcrossClients("every client's inquiries are warned of")
    Flux<Inquiry> openBehind(String place, int most) {
        var open = new Query(where(Urgency.FIELD).gt(place).lt(Urgency.CLOSED));
        return mongo.find(open.with(Sort.by(Urgency.FIELD)).limit(most), Inquiry.class);
    }
}
