/**
 * Kills the real program at random moments under load and proves from outside that no acknowledged
 * message is missing and no repetition was counted twice.
 */
@NullMarked
package ch.onetime.simulator.survival;

import org.jspecify.annotations.NullMarked;
