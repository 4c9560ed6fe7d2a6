package dev.litfass.content.check;

import java.util.stream.Stream;

/** One rule for drafts. It looks, it does not decide what happens. */
interface Check {

    Stream<Finding> look(Subject subject);
}
