package dev.litfass.contracts.id;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a query that does not name one client, and says why it may: only workers and lists over a caller's clients. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface AcrossClients {

    /** The reason, for the reader and the reviewer. */
    String value();
}
