package dev.litfass.clients.mail;

import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** An address that a mail server refused; forgotten when it takes a mail again. */
@Document("bounces")
record Bounce(@Id String address, Instant at) {}
