package dev.litfass.content.network.googlebusiness;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Google Business Profile is: each part of its API has an address of its own.
 *
 * @param api what is said of a place
 * @param accounts who manages what
 * @param places what a place is
 * @param token where tokens are handed out
 * @param dialog where it asks people
 */
@ConfigurationProperties("litfass.networks.google-business")
record GoogleBusinessSettings(
        @DefaultValue("https://mybusiness.googleapis.com") String api,

        @DefaultValue("https://mybusinessaccountmanagement.googleapis.com")
        String accounts,

        @DefaultValue("https://mybusinessbusinessinformation.googleapis.com")
        String places,

        @DefaultValue("https://oauth2.googleapis.com/token") String token,

        @DefaultValue("https://accounts.google.com/o/oauth2/v2/auth")
        String dialog) {}
