/** Jobs that are done on chargers: putting them into service, testing and replacing them. */
@NullMarked
package ch.onetime.csms.upkeep;

import org.jspecify.annotations.NullMarked;
