/** What the simulator's own tests need: a central system of a page. */
@NullMarked
package ch.onetime.simulator;

import org.jspecify.annotations.NullMarked;
