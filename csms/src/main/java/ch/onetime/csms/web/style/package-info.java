/** Every component of the interface on one page, for those who build it. */
@NullMarked
package ch.onetime.csms.web.style;

import org.jspecify.annotations.NullMarked;
