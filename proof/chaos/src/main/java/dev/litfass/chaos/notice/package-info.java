/**
 * Notices and mails as they really come about, in processes that are killed, checked against what happened: each person
 * is told of each event once in the app, and at least once by mail, under one Message-Id.
 */
@NullMarked
package dev.litfass.chaos.notice;

import org.jspecify.annotations.NullMarked;
