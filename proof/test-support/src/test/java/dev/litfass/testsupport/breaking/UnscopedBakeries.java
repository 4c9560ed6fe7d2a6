package dev.litfass.testsupport.breaking;

import org.springframework.data.repository.Repository;
import reactor.core.publisher.Mono;

/** A repository that finds whosever bread it is. */
public interface UnscopedBakeries extends Repository<String, String> {
    Mono<String> findByName(String name);
}
