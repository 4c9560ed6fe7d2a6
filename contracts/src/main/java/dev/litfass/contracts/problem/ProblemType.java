package dev.litfass.contracts.problem;

import com.google.errorprone.annotations.FormatMethod;
import java.util.Locale;

/** A kind of refusal: its HTTP status and its constant title. Each service has one enum of them. */
public interface ProblemType {

    /** The constant's name, as enums have it. */
    String name();

    int status();

    String title();

    /** The address of the explanation, for example {@code /problems/not-approved}. */
    default String type() {
        return "/problems/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The refusal of this one case.
     *
     * @param detail a sentence that is safe to show, with {@link String#format} placeholders
     */
    @FormatMethod
    default Problem because(String detail, Object... values) {
        return new Problem(this, String.format(Locale.ROOT, detail, values));
    }
}
