package dev.litfass.contracts.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** Whether whoever got the mailed link wants the change of the address. */
public record AddressDecision(
        @NotBlank @Size(max = 200) String token, @NotNull Boolean agreed) {

    @Override
    public String toString() {
        return "AddressDecision[…]";
    }
}
