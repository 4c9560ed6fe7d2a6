/**
 * What chaos, bench and journeys share: our programs as processes with their logs, ports and keys, and the requests by
 * which staff work with them. It knows the services by their jars, addresses and environment only. The launcher has a
 * process class of its own, since it must not depend on proof and tells a person what happens, with pauses that grow;
 * here a run waits, kills and fails.
 */
@NullMarked
package dev.litfass.harness;

import org.jspecify.annotations.NullMarked;
