/**
 * What the stand-ins of real networks share: who calls for which account, the numbers that things have there, and the
 * pictures that such a network fetches itself. Knows no network.
 */
@NullMarked
package dev.litfass.simulator.standin;

import org.jspecify.annotations.NullMarked;
