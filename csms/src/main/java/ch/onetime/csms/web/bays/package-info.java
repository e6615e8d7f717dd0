/** The parking bays: names, places on the plan, card or plug. */
@NullMarked
package ch.onetime.csms.web.bays;

import org.jspecify.annotations.NullMarked;
