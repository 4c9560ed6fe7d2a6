package dev.litfass.gateway.limit;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whose {@code X-Forwarded-For} is believed; nobody's where none is named.
 *
 * @param trusted addresses, or networks like {@code 10.0.0.0/8}, of the proxies in front of the gateway
 */
@ConfigurationProperties("litfass.proxies")
record ProxySettings(@DefaultValue List<String> trusted) {}
