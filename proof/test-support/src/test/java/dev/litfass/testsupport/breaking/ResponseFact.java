package dev.litfass.testsupport.breaking;

import org.springframework.http.HttpStatus;

/** A fact that knows how it is told. */
public record ResponseFact(HttpStatus status) {}
