package dev.litfass.content.network.youtube;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where YouTube is.
 *
 * @param api the address of Google's APIs; videos are uploaded below it too
 * @param token where tokens are handed out
 * @param dialog where Google asks people
 */
@ConfigurationProperties("litfass.networks.youtube")
record YouTubeSettings(
        @DefaultValue("https://www.googleapis.com") String api,
        @DefaultValue("https://oauth2.googleapis.com/token") String token,

        @DefaultValue("https://accounts.google.com/o/oauth2/v2/auth")
        String dialog) {}
