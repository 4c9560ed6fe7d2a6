package dev.litfass.monitoring.inquiry;

import org.bson.Document;
import org.reactivestreams.Publisher;
import org.springframework.data.mongodb.core.mapping.event.ReactiveBeforeSaveCallback;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes an inquiry's place in the inbox beside it whenever it is saved, so that the two cannot differ. */
@Component
class StoreUrgency implements ReactiveBeforeSaveCallback<Inquiry> {

    @Override
    public Publisher<Inquiry> onBeforeSave(Inquiry inquiry, Document document, String collection) {
        document.put(Urgency.FIELD, Urgency.of(inquiry).value());
        return Mono.just(inquiry);
    }
}
