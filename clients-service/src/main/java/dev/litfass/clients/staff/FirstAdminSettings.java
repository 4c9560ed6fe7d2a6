package dev.litfass.clients.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who is put into an empty team; nobody where address or password is missing. */
@ConfigurationProperties("litfass.first-admin")
record FirstAdminSettings(
        @Nullable String email,
        @Nullable String password,
        @DefaultValue("Administrator") String name) {

    @Override
    public String toString() {
        return "FirstAdminSettings[" + email + "]";
    }
}
