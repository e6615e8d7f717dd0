@NullMarked
package ch.onetime.csms.web.live;

import org.jspecify.annotations.NullMarked;
