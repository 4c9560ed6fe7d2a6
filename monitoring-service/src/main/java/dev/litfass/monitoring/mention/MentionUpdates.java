package dev.litfass.monitoring.mention;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes single fields of mentions: each may have been changed since it was read. Empty where it is gone. */
@Component
public class MentionUpdates {

    private static final FindAndModifyOptions RETURN_NEW =
            FindAndModifyOptions.options().returnNew(true);

    private final ReactiveMongoTemplate mongo;

    MentionUpdates(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /** The same stands in another place. */
    public Mono<Mention> standsIn(Mention known, String place) {
        return changed(known, new Update().addToSet("origin.alsoIn", place));
    }

    public Mono<Mention> edited(Mention known, Mention.Content now, Instant at) {
        return changed(
                known,
                new Update()
                        .set("content.text", now.text())
                        .set("content.attached", now.attached())
                        .set("content.editedAt", at)
                        .unset("content.goneAt"));
    }

    /** Nobody looks for it any more. */
    public Mono<Mention> gone(Mention known, Instant at) {
        return changed(known, new Update().set("content.goneAt", at).unset("origin.lookAt"));
    }

    private Mono<Mention> changed(Mention known, Update change) {
        var one = new Query(where("clientId").is(known.clientId()).and("_id").is(known.id()));
        return mongo.findAndModify(one, change, RETURN_NEW, Mention.class);
    }
}
