/**
 * The agency's own systems as a channel: a newsletter, a shop, a content system of their own. Each post is one signed call
 * to the channel's address, as Standard Webhooks says; what the receiver does with it is its own matter.
 */
@NullMarked
package dev.litfass.content.network.webhook;

import org.jspecify.annotations.NullMarked;
