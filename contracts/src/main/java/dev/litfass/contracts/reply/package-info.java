/** The wire contract between monitoring-service, which writes answers, and content-service, which sends them. */
@NullMarked
package dev.litfass.contracts.reply;

import org.jspecify.annotations.NullMarked;
