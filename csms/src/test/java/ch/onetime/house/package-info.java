/** Tests of the house itself: its launcher, its rooms, its list of dependencies. */
@NullMarked
package ch.onetime.house;

import org.jspecify.annotations.NullMarked;
