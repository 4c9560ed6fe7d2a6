package dev.litfass.platform.migration;

import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * One change of what is stored. It may be repeated at any time, and leaves behind what a process of the version before can
 * read: a field is added in one release and taken away in the next.
 *
 * @param id the month it was written in and what it does, such as {@code 2026-12-inquiry-urgency}; they are done in this
 *     order
 */
public record Migration(String id, Supplier<Mono<Void>> work) {}
