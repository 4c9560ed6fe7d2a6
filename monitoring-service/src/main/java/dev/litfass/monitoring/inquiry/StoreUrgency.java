package dev.litfass.monitoring.inquiry;

import java.util.Date;
import org.bson.Document;
import org.reactivestreams.Publisher;
import org.springframework.data.mongodb.core.mapping.event.ReactiveBeforeSaveCallback;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes beside an inquiry what it is found by, whenever it is saved, so that they cannot differ: its place in the inbox
 * and the next moment that people have to be warned of.
 */
@Component
class StoreUrgency implements ReactiveBeforeSaveCallback<Inquiry> {

    @Override
    public Publisher<Inquiry> onBeforeSave(Inquiry inquiry, Document document, String collection) {
        document.put(Urgency.FIELD, Urgency.of(inquiry).value());
        var warnAt = inquiry.open().warnAt();
        if (warnAt != null) {
            document.put(WarnInTime.FIELD, Date.from(warnAt));
        }
        return Mono.just(inquiry);
    }
}
