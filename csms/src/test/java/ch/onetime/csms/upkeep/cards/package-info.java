@NullMarked
package ch.onetime.csms.upkeep.cards;

import org.jspecify.annotations.NullMarked;
