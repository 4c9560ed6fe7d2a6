package dev.litfass.clients.mail;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An address that a mail server refused; forgotten when it takes a mail again.
 *
 * @param at when it refused the first mail of those that it has refused since
 */
@Document("bounces")
record Bounce(@Id String address, Instant at) {}
