@NullMarked
package ch.onetime.csms.web.curve;

import org.jspecify.annotations.NullMarked;
