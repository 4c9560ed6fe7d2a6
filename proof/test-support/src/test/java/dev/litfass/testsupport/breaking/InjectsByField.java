package dev.litfass.testsupport.breaking;

import org.springframework.beans.factory.annotation.Value;

/** Takes a setting out of the air. */
public final class InjectsByField {
    @Value("${bread}")
    String bread;
}
