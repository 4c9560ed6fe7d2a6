package dev.litfass.gateway.audit;

import static dev.litfass.contracts.problem.CommonProblem.UPSTREAM_UNAVAILABLE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.litfass.contracts.page.Cursor;
import dev.litfass.contracts.page.Page;
import dev.litfass.gateway.identity.KnownCaller;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The record of who did what, for administrators: pages to read, and a file to keep. Each service decides who may. */
@RestController
class AuditController {

    private static final Set<String> FILTERS = Set.of("clientId", "actor", "action", "from", "to");
    private static final int MOST_LINES = 20_000;

    private final AuditRecords records;

    AuditController(AuditRecords records) {
        this.records = records;
    }

    @GetMapping("/api/audit")
    Mono<View> list(@RequestParam @Nullable Integer limit, ServerWebExchange exchange) {
        var size = Page.limit(limit);
        var query = filters(exchange);
        query.set("limit", String.valueOf(size));
        var cursor = exchange.getRequest().getQueryParams().getFirst("cursor");
        if (cursor != null) {
            query.set("cursor", cursor);
        }
        return records.page(query, size, KnownCaller.of(exchange)).map(View::of);
    }

    /** The newest {@value #MOST_LINES} lines that fit, for a spreadsheet. */
    @GetMapping("/api/audit/export")
    Mono<ResponseEntity<Flux<DataBuffer>>> export(ServerWebExchange exchange) {
        return wholePage(exchange, null)
                .map(first -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"litfass-audit.csv\"")
                        .body(file(first, exchange)));
    }

    private Flux<DataBuffer> file(AuditRecords.Joined first, ServerWebExchange exchange) {
        return Mono.just(first)
                .expand(page -> page.last() == null ? Mono.empty() : wholePage(exchange, page.last()))
                .concatMapIterable(AuditRecords.Joined::items)
                .take(MOST_LINES)
                .map(AuditCsv::line)
                .startWith(AuditCsv.HEAD)
                .map(AuditController::buffer);
    }

    private Mono<AuditRecords.Joined> wholePage(ServerWebExchange exchange, @Nullable String after) {
        return page(exchange, after).doOnNext(AuditController::requireWhole);
    }

    private Mono<AuditRecords.Joined> page(ServerWebExchange exchange, @Nullable String after) {
        var query = filters(exchange);
        query.set("limit", String.valueOf(Page.MOST));
        if (after != null) {
            query.set("cursor", new Cursor(after).text());
        }
        return records.page(query, Page.MOST, KnownCaller.of(exchange));
    }

    /** A file that lacks lines without saying so would be taken for the whole record. */
    private static void requireWhole(AuditRecords.Joined page) {
        if (!page.missing().isEmpty()) {
            throw UPSTREAM_UNAVAILABLE
                    .because("a part of the record is missing: %s", String.join(", ", page.missing()))
                    .with("service", page.missing().get(0))
                    .retryAfter(Duration.ofSeconds(10));
        }
    }

    private static MultiValueMap<String, String> filters(ServerWebExchange exchange) {
        var query = new LinkedMultiValueMap<String, String>();
        exchange.getRequest().getQueryParams().forEach((name, values) -> {
            if (FILTERS.contains(name) && !values.isEmpty() && !values.get(0).isBlank()) {
                query.set(name, values.get(0));
            }
        });
        return query;
    }

    private static DataBuffer buffer(String line) {
        return DefaultDataBufferFactory.sharedInstance.wrap(line.getBytes(UTF_8));
    }

    /**
     * A page as it is read.
     *
     * @param missing the services whose part of the record is not here, since they do not answer
     */
    record View(List<AuditRecord> items, @Nullable String next, List<String> missing) {

        static View of(AuditRecords.Joined page) {
            var last = page.last();
            return new View(page.items(), last == null ? null : new Cursor(last).text(), page.missing());
        }
    }
}
