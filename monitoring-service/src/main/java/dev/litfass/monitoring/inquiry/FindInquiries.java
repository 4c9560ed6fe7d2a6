package dev.litfass.monitoring.inquiry;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.id.StaffId;
import dev.litfass.contracts.page.Page;
import dev.litfass.platform.search.TextSearch;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Lists inquiries in the order in which they need somebody, a page at a time. */
@Component
public class FindInquiries {

    private final ReactiveMongoTemplate mongo;

    FindInquiries(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** Whose inquiries are wanted. */
    sealed interface Whose {
        Whose ANYBODY = new Anybody();
        Whose NOBODY = new Nobody();

        /** All of them. */
        record Anybody() implements Whose {}

        /** Those nobody has. */
        record Nobody() implements Whose {}

        /** Those one person has. */
        record Of(StaffId staff) implements Whose {}
    }

    /** The most urgent inquiries of one client. */
    public Mono<List<Inquiry>> first(ClientId client, Collection<InquiryStatus> status, int most) {
        return page(List.of(client), List.of(), status, Whose.ANYBODY, null, null, most)
                .map(Page::items);
    }

    /** @param words what stands in the author's name or at the beginning of what was said, however it is written */
    @AcrossClients("the inbox of a caller's clients")
    Mono<Page<Inquiry>> page(
            Collection<ClientId> clients,
            Collection<InquiryId> ids,
            Collection<InquiryStatus> status,
            Whose whose,
            @Nullable String words,
            @Nullable String cursor,
            int size) {
        var wanted = where("clientId").in(clients).and("state.status").in(status);
        if (!ids.isEmpty()) {
            wanted.and("_id").in(ids);
        }
        var after = Urgency.after(cursor);
        if (after != null) {
            wanted.and(Urgency.FIELD).gt(after.value());
        }
        if (!(whose instanceof Whose.Anybody)) {
            wanted.and("state.assigneeId").is(whose instanceof Whose.Of one ? one.staff() : null);
        }
        TextSearch.in(words, "subject.author.name", "subject.author.handle", "subject.excerpt")
                .ifPresent(wanted::andOperator);
        var query = new Query(wanted).with(Sort.by(Urgency.FIELD)).limit(size + 1);
        return mongo.find(query, Inquiry.class)
                .collectList()
                .map(found ->
                        Page.of(found, size, inquiry -> Urgency.of(inquiry).value()));
    }

    /**
     * Open inquiries.
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
        var wanted = where("clientId").in(clients).and("state.status").is(InquiryStatus.OPEN);
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
