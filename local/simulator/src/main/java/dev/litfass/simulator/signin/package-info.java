/**
 * How people let apps publish for them: one OAuth 2 server (RFC 6749, 7636) that speaks the dialects of the real
 * networks, with practice people instead of passwords. Owns apps, codes and tokens; knows nothing of posts.
 */
@NullMarked
package dev.litfass.simulator.signin;

import org.jspecify.annotations.NullMarked;
