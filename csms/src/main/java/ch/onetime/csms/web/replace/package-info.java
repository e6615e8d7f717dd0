/** The page on which one charger takes the place of another. */
@NullMarked
package ch.onetime.csms.web.replace;

import org.jspecify.annotations.NullMarked;
