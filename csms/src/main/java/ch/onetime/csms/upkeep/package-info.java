/** Jobs that are done on chargers: putting them into service and testing them. */
@NullMarked
package ch.onetime.csms.upkeep;

import org.jspecify.annotations.NullMarked;
