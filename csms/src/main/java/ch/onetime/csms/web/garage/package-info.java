/** The garage at a glance. */
@NullMarked
package ch.onetime.csms.web.garage;

import org.jspecify.annotations.NullMarked;
