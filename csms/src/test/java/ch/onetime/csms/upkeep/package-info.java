@NullMarked
package ch.onetime.csms.upkeep;

import org.jspecify.annotations.NullMarked;
