package dev.litfass.clients.hook;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/** What an administrator changes of a hook, and whether it is paused. */
record HookChange(
        @Valid @NotNull HookForm hook,
        @NotNull Boolean paused,
        @NotNull Long version) {}
