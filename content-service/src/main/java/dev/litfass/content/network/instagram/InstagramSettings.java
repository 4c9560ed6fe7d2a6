package dev.litfass.content.network.instagram;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Instagram is.
 *
 * @param api the address of the Graph API, without a version
 * @param dialog the address of the place where people are asked
 */
@ConfigurationProperties("litfass.networks.instagram")
record InstagramSettings(
        @DefaultValue("https://graph.facebook.com") String api,
        @DefaultValue("https://www.facebook.com") String dialog) {}
