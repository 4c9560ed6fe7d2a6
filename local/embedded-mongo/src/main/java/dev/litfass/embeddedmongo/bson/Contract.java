package dev.litfass.embeddedmongo.bson;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Tells the null checker what an answer says about the argument, as in {@code "null -> true"}. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.CLASS)
public @interface Contract {
    String value();
}
