package dev.litfass.clients.mail;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Who our mails come from. */
@ConfigurationProperties("litfass.mail")
record MailSettings(@DefaultValue("litfass@localhost") String from) {}
