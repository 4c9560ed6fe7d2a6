/** Coming in and going out: staff by password, viewers by a link. The browser gets a cookie that no script can read. */
@NullMarked
package dev.litfass.gateway.session;

import org.jspecify.annotations.NullMarked;
