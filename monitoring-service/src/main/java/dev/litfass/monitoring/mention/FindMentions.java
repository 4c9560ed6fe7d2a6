package dev.litfass.monitoring.mention;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import dev.litfass.contracts.id.AcrossClients;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.platform.search.TextSearch;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** Finds mentions by what people remember of them, the newest first. */
@Component
class FindMentions {

    private final ReactiveMongoTemplate mongo;

    FindMentions(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** @param words what stands in the author's name, the text or around it, however it is written */
    @AcrossClients("what was said about a caller's clients")
    Flux<Mention> newest(Collection<ClientId> clients, @Nullable String words, MentionId before, Limit most) {
        var wanted = where("clientId").in(clients).and("_id").lt(before);
        TextSearch.in(
                        words,
                        "author.name",
                        "author.handle",
                        "content.text",
                        "content.attached.warning",
                        "content.attached.pictures.description")
                .ifPresent(wanted::andOperator);
        var query = new Query(wanted).with(Sort.by(Sort.Direction.DESC, "_id")).limit(most);
        return mongo.find(query, Mention.class);
    }
}
