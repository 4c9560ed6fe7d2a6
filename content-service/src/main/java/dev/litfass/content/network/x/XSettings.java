package dev.litfass.content.network.x;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where X is.
 *
 * @param api the address of its API, which hands out tokens too
 * @param dialog where it asks people
 */
@ConfigurationProperties("litfass.networks.x")
record XSettings(
        @DefaultValue("https://api.x.com") String api,
        @DefaultValue("https://x.com/i/oauth2/authorize") String dialog) {}
