package dev.litfass.content.post;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads posts of all clients in the order of one of their moments, page after page from where the last one ended: those
 * that stay as they are never hide the ones behind them.
 */
@Component
@AcrossClients("a moment comes whosever it is")
public class PostsByMoment {

    private static final int PAGE = 200;
    private static final String ID = "_id";

    private final ReactiveMongoTemplate mongo;
    private final String collection;

    PostsByMoment(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
        this.collection = mongo.getCollectionName(Post.class);
    }

    /**
     * Reads no more than one page ahead of who works on them.
     *
     * @param moment the field it is stored under, by which the wanted ones are found
     */
    public Flux<Post> of(Criteria wanted, String moment) {
        return page(wanted, moment)
                .expand(page ->
                        page.size() < PAGE ? Mono.empty() : page(behind(page.get(PAGE - 1), wanted, moment), moment))
                .concatMapIterable(page -> page, 1)
                .map(found -> mongo.getConverter().read(Post.class, found));
    }

    private Mono<List<Document>> page(Criteria wanted, String moment) {
        var next = new Query(wanted).with(Sort.by(moment, ID)).limit(PAGE);
        return mongo.find(next, Document.class, collection).collectList();
    }

    /** Many have the same moment; the id says which of them were read. */
    private static Criteria behind(Document last, Criteria wanted, String moment) {
        var at = Objects.requireNonNull(last.getEmbedded(List.of(moment.split("\\.")), Date.class));
        var later = new Criteria().orOperator(where(moment).gt(at), where(ID).gt(Objects.requireNonNull(last.get(ID))));
        return new Criteria().andOperator(wanted, where(moment).gte(at), later);
    }
}
