/** How somebody comes in: the first start, and signing in. */
@NullMarked
package ch.onetime.csms.web.entry;

import org.jspecify.annotations.NullMarked;
