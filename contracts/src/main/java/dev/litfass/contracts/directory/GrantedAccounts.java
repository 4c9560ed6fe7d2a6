package dev.litfass.contracts.directory;

import dev.litfass.contracts.network.Network;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The accounts that somebody opened to us in a network's sign-in, until one of them is chosen.
 *
 * @param server the address of the network's API
 */
public record GrantedAccounts(
        @NotNull Network network,
        @NotBlank String server,
        @NotNull List<@NotNull @Valid GrantedAccount> accounts) {

    /**
     * One of them.
     *
     * @param id the network's own id of it
     */
    public record GrantedAccount(
            @NotBlank String id,
            @NotNull String name,
            @NotNull String handle,
            @NotNull Grant grant) {}
}
