/** The cards that chargers know by themselves, for the time when nobody can be asked. */
@NullMarked
package ch.onetime.csms.upkeep.cards;

import org.jspecify.annotations.NullMarked;
