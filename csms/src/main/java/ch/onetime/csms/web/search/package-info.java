/** One field that finds bays, people, cards and chargers. */
@NullMarked
package ch.onetime.csms.web.search;

import org.jspecify.annotations.NullMarked;
