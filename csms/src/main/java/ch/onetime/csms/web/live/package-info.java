/** The page that shows the garage as it is now, and keeps showing it. */
@NullMarked
package ch.onetime.csms.web.live;

import org.jspecify.annotations.NullMarked;
