/** A charger that is broken goes, and another one takes its place. */
@NullMarked
package ch.onetime.csms.upkeep.replacing;

import org.jspecify.annotations.NullMarked;
