/** Putting chargers into service: which one is which, how it is wired, whether it is sound. */
@NullMarked
package ch.onetime.csms.web.commissioning;

import org.jspecify.annotations.NullMarked;
