package dev.litfass.contracts.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/** Checks {@link NotBlank} in every service: the usual check takes a text of fillers and signs without width for words. */
public final class NotBlankText implements ConstraintValidator<NotBlank, String> {

    @Override
    public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
        return text != null && !BlankText.is(text);
    }
}
