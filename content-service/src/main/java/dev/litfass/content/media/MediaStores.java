package dev.litfass.content.media;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;

/** Which store keeps the bytes of media files. */
@Configuration(proxyBeanMethods = false)
class MediaStores {

    @Bean
    MediaStore mediaStore(ReactiveMongoTemplate mongo, Pieces pieces, Clock clock) {
        return new GridFsStore(mongo, pieces, clock);
    }
}
