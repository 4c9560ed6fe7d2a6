package dev.litfass.content.network.tiktok;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where TikTok is.
 *
 * @param api the address of its API, which hands out tokens too
 * @param dialog where it asks people
 */
@ConfigurationProperties("litfass.networks.tiktok")
record TikTokSettings(
        @DefaultValue("https://open.tiktokapis.com") String api,

        @DefaultValue("https://www.tiktok.com/v2/auth/authorize/")
        String dialog) {}
