@NullMarked
package ch.onetime.csms.upkeep.replacing;

import org.jspecify.annotations.NullMarked;
