/** LinkedIn: members and the pages of organizations, by its versioned REST API. */
@NullMarked
package dev.litfass.content.network.linkedin;

import org.jspecify.annotations.NullMarked;
