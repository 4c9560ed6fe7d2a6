package dev.litfass.platform.caller;

import dev.litfass.contracts.caller.Service;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Which services may call a handler under {@code /internal}, or every such handler of a controller. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface CalledBy {
    Service[] value();
}
