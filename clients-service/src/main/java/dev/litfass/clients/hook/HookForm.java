package dev.litfass.clients.hook;

import static dev.litfass.contracts.problem.CommonProblem.INVALID_REQUEST;

import dev.litfass.contracts.alert.AlertKind;
import dev.litfass.contracts.id.ClientId;
import dev.litfass.contracts.text.TypedLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What an administrator sets of a hook.
 *
 * @param language in which the sentences are
 * @param kinds null for all
 * @param clientIds null for all
 */
record HookForm(
        @JsonDeserialize(using = TypedLine.class) @NotBlank @Size(max = 60)
        String name,

        @NotBlank @Size(max = 2000) String address,
        @NotNull @Pattern(regexp = "de|en") String language,
        @Nullable @Size(min = 1, max = 50) Set<@NotNull AlertKind> kinds,
        @Nullable @Size(min = 1, max = 1000) Set<@NotNull ClientId> clientIds) {

    Hook.Settings checked(boolean desk) {
        if (kinds != null && kinds.stream().anyMatch(kind -> kind.isSilent() || kind.isPersonal())) {
            throw INVALID_REQUEST.because("hooks hear nothing of this kind");
        }
        return new Hook.Settings(
                name.strip(), HookAddress.of(address, desk), language, new Hook.Choice(kinds, clientIds));
    }
}
