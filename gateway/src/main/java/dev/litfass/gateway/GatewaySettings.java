package dev.litfass.gateway;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** Where the services are. */
@Validated
@ConfigurationProperties("litfass.upstream")
public record GatewaySettings(
        @NotBlank String clients,
        @NotBlank String content,
        @NotBlank String monitoring) {}
