/** A furnished garage: the real program with people, cards and chargers that live their days. */
@NullMarked
package ch.onetime.simulator.demo;

import org.jspecify.annotations.NullMarked;
