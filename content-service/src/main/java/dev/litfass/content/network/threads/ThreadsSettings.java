package dev.litfass.content.network.threads;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Threads is.
 *
 * @param api the address of the API, without a version
 * @param dialog the address of the place where people are asked
 */
@ConfigurationProperties("litfass.networks.threads")
record ThreadsSettings(
        @DefaultValue("https://graph.threads.net") String api,
        @DefaultValue("https://threads.net") String dialog) {}
