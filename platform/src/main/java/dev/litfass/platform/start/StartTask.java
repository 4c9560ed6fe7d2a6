package dev.litfass.platform.start;

import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/** Something a service does once at its start, and may repeat without harm. */
public record StartTask(String name, Supplier<Mono<Void>> work) {}
