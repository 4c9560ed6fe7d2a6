/**
 * Tells people what needs them. Every service tells its alerts to this one; for each alert the people it concerns get a
 * notice, once, in the app and as they like it by mail. What nobody sees to goes on to the deputy, the lead, the admin.
 * It knows nothing of posts or inquiries but what an alert says.
 */
@NullMarked
package dev.litfass.clients.notice;

import org.jspecify.annotations.NullMarked;
