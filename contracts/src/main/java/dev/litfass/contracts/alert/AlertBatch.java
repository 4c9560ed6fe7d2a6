package dev.litfass.contracts.alert;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Several alerts that are told at once. */
public record AlertBatch(@NotEmpty @Size(max = MOST) List<@NotNull @Valid Alert> alerts) {

    /** The most that are told at once. */
    public static final int MOST = 100;
}
